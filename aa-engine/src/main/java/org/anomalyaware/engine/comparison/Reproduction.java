package org.anomalyaware.engine.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.api.result.Provenance;
import org.anomalyaware.api.result.SeedResult;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A result beside that of its repetition.
 *
 * @param differences metrics that differ by more than they may, and seeds that ended otherwise
 * @param notes differences of data, code and machine that may be why
 * @param compared how many values were compared
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Reproduction(List<String> differences, List<String> notes, int compared) {

  private static final Set<String> NOT_SETTINGS = Set.of("dataset", "variant", "seeds");

  /** Copies the lists. */
  public Reproduction {
    differences = List.copyOf(differences);
    notes = List.copyOf(notes);
  }

  /**
   * The experiment that a result is of, every setting as it was then.
   *
   * @throws AnomalyAwareException if the result does not say
   */
  public static Experiment experiment(ExperimentResult result) {
    Map<String, String> settings = new LinkedHashMap<>();
    result
        .experiment()
        .forEach(
            (name, value) -> {
              if (!NOT_SETTINGS.contains(name)) {
                settings.put(name, text(value));
              }
            });
    List<Long> seeds = result.runs().stream().map(SeedResult::seed).toList();
    if (seeds.isEmpty()) {
      throw new AnomalyAwareException(Kind.DATA, "The result has no seeds, so nothing can be run.");
    }
    return new Experiment(result.dataset().id(), result.dataset().variant(), seeds, settings, null);
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
        : String.valueOf(value);
  }

  /**
   * Compares.
   *
   * @param tolerance by how much a metric may differ, at least 0
   */
  public static Reproduction of(ExperimentResult before, ExperimentResult now, double tolerance) {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (SeedResult run : before.runs()) {
      Optional<SeedResult> again =
          now.runs().stream().filter(each -> each.seed() == run.seed()).findFirst();
      if (again.isEmpty() || again.get().status() != run.status()) {
        differences.add(
            "Seed %d was %s, is %s"
                .formatted(run.seed(), run.status(), again.map(SeedResult::status).orElse(null)));
        continue;
      }
      compared += compare(run, again.get(), tolerance, differences);
    }
    return new Reproduction(differences, notes(before, now), compared);
  }

  private static int compare(
      SeedResult before, SeedResult now, double tolerance, List<String> differences) {
    int compared = 0;
    for (Metric metric : Metric.values()) {
      compared +=
          compare(
              "Seed " + before.seed() + ", baseline " + metric.title(),
              before.baseline().get(metric),
              now.baseline().get(metric),
              tolerance,
              differences);
      compared +=
          compare(
              "Seed " + before.seed() + ", tuned " + metric.title(),
              before.tuned().get(metric),
              now.tuned().get(metric),
              tolerance,
              differences);
    }
    return compared;
  }

  private static int compare(
      String name,
      @Nullable MetricValue before,
      @Nullable MetricValue now,
      double tolerance,
      List<String> differences) {
    if (before == null && now == null) {
      return 0;
    }
    // Not <=: a value that is not a number is a difference, whatever the tolerance.
    if (before == null || now == null || !(Math.abs(now.value() - before.value()) <= tolerance)) {
      differences.add("%s was %s, is %s".formatted(name, text(before), text(now)));
    }
    return 1;
  }

  private static String text(@Nullable MetricValue value) {
    return value == null ? "absent" : String.valueOf(value.value());
  }

  private static List<String> notes(ExperimentResult before, ExperimentResult now) {
    Map<String, String> then = origins(before);
    Map<String, String> today = origins(now);
    Set<String> names = new LinkedHashSet<>(then.keySet());
    names.addAll(today.keySet());
    return names.stream()
        .filter(name -> !then.getOrDefault(name, "").equals(today.getOrDefault(name, "")))
        .map(
            name ->
                "%s was %s, is %s"
                    .formatted(
                        name,
                        then.getOrDefault(name, "(nothing)"),
                        today.getOrDefault(name, "(nothing)")))
        .toList();
  }

  private static Map<String, String> origins(ExperimentResult result) {
    Provenance provenance = result.provenance();
    Map<String, String> origins = new LinkedHashMap<>();
    origins.put("The data's digest", result.dataset().digest());
    origins.put("The version", provenance.version());
    origins.put("Java", provenance.java());
    origins.put("The system", provenance.system());
    origins.put("DJL", provenance.djl());
    origins.put("TensorFlow", provenance.tensorFlow());
    origins.put("XLA", String.valueOf(provenance.xla()));
    provenance
        .plugins()
        .forEach(
            plugin ->
                origins.put(
                    "The " + plugin.kind() + " " + plugin.id(),
                    plugin.version() + " in " + plugin.location()));
    return origins;
  }
}
