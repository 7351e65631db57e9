package org.anomalyaware.engine.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anomalyaware.api.Experiment;
import org.apiguardian.api.API;

/**
 * The settings of one experiment in YAML, as {@code experiment} in a result has them: {@code
 * dataset}, and if wanted {@code variant}, {@code seeds} and any setting by its dotted name.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SettingsFile {

  private SettingsFile() {}

  /** Whether a file is meant to be one: it has the key {@code dataset}, which no suite has. */
  public static boolean isOne(Path file) {
    return Files.isRegularFile(file)
        && document(file) instanceof YamlValue.Mapping mapping
        && mapping.entries().containsKey("dataset");
  }

  /**
   * Reads a file; whether its settings exist is for the engine to say.
   *
   * @throws SuiteException with everything that is wrong with its form, each with its line
   */
  public static Experiment read(Path file) {
    FormProblems problems = new FormProblems();
    Optional<YamlValue.Mapping> root = problems.mapping("the file", document(file));
    Map<String, YamlValue> entries =
        new LinkedHashMap<>(root.map(YamlValue.Mapping::entries).orElse(Map.of()));
    Optional<String> dataset = text("dataset", entries, problems);
    Optional<String> variant = text("variant", entries, problems);
    List<Long> seeds = new ArrayList<>();
    Optional.ofNullable(entries.remove("seeds"))
        .ifPresent(
            value ->
                problems
                    .list("seeds", value)
                    .forEach(
                        each ->
                            problems
                                .text("seeds", each, Form.SEED)
                                .map(Long::valueOf)
                                .ifPresent(seeds::add)));
    Map<String, String> settings = new LinkedHashMap<>();
    entries.forEach(
        (name, value) ->
            problems.settingText(name, value).ifPresent(text -> settings.put(name, text)));
    if (seeds.stream().distinct().count() != seeds.size()) {
      problems.add(1, "seeds", "has one twice");
    }
    try {
      problems.throwIfAny();
    } catch (SuiteException e) {
      throw e.in(file.toString());
    }
    return new Experiment(
        dataset.orElseThrow(),
        variant.orElse(null),
        seeds.isEmpty() ? List.of(1L) : seeds,
        settings,
        null);
  }

  private static Optional<String> text(
      String key, Map<String, YamlValue> entries, FormProblems problems) {
    return Optional.ofNullable(entries.remove(key))
        .flatMap(value -> problems.text(key, value, Form.ID));
  }

  private static YamlValue document(Path file) {
    try {
      return YamlDocument.read(Suites.text(file));
    } catch (SuiteException e) {
      throw e.in(file.toString());
    }
  }
}
