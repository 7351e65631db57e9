package org.anomalyaware.engine;

import ai.djl.engine.Engine;
import com.google.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anomalyaware.api.result.DatasetSummary;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.PluginOrigin;
import org.anomalyaware.api.result.Provenance;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.engine.evaluation.SeedsSummary;
import org.anomalyaware.engine.tensorflow.NativeRuntime;

/** Puts together what the seeds of an experiment found. */
final class ExperimentResults {

  /** What the engine itself reads into the paper; a dataset's card adds its own. */
  private static final List<String> ASSUMPTIONS =
      List.of(
          "The learning rate is not given in the paper; Adam with 0.001 is used unless set"
              + " otherwise, and starts afresh for fine-tuning.",
          "Labelled anomalies enter the fine-tuning loss by their penalty alone: no KL divergence and"
              + " no reconstruction term of their own (section 3.1).",
          "The loss of a batch is the mean over its background plus the mean penalty over its"
              + " anomalies; the Gaussian reconstruction error is the sum of squared differences,"
              + " not half of it.",
          "Scores are computed from the mean of the latent distribution, without sampling.",
          "An epoch's last batch is filled up with background that comes a second time, so that all"
              + " batches have one size.");

  private static final String HOLD_OUT_ASSUMPTION =
      "A share of the training background (holdout.background) is kept out of both phases and of the"
          + " preprocessing, and gives the thresholds. The paper has no thresholds and trains on all"
          + " of it, as holdout.background=0 does.";

  private final Clock clock;

  @Inject
  ExperimentResults(Clock clock) {
    this.clock = clock;
  }

  /** The time now, as results have it. */
  String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /**
   * The result of an experiment.
   *
   * @param seeds what each seed gave, at least one
   * @param started when the first began
   */
  static ExperimentResult of(
      ResolvedExperiment experiment, List<FinetunedSeed> seeds, String started) {
    List<SeedResult> runs = seeds.stream().map(FinetunedSeed::result).toList();
    return new ExperimentResult(
        withAssumptions(
            seeds.get(0).dataset(),
            experiment.settings().get(ExperimentSettings.HELD_OUT_BACKGROUND) > 0),
        settings(experiment),
        runs,
        SeedsSummary.of(runs),
        provenance(List.of(experiment), started, seeds.stream().allMatch(FinetunedSeed::xla)));
  }

  private static DatasetSummary withAssumptions(DatasetSummary dataset, boolean holdsOut) {
    List<String> all = new ArrayList<>(dataset.assumptions());
    all.addAll(ASSUMPTIONS);
    if (holdsOut) {
      all.add(HOLD_OUT_ASSUMPTION);
    }
    return new DatasetSummary(
        dataset.id(),
        dataset.variant(),
        dataset.source(),
        dataset.digest(),
        dataset.roles(),
        all,
        dataset.notes(),
        dataset.card());
  }

  static Map<String, Object> settings(ResolvedExperiment experiment) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("dataset", experiment.dataset().origin().id());
    settings.put("variant", experiment.variant().id());
    settings.put("seeds", experiment.experiment().seeds());
    Map<String, Object> values = experiment.settings().values();
    for (Setting<?> setting : experiment.schema().settings()) {
      Object value = values.get(setting.name());
      if (value != null) {
        settings.put(setting.name(), plain(value));
      } else if (!setting.defaultText().isEmpty()) {
        settings.put(setting.name(), setting.defaultText());
      }
    }
    return settings;
  }

  /** A value as JSON can hold it and a user would write it. */
  private static Object plain(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(ExperimentResults::plain).toList();
    }
    return value instanceof Path path ? path.toString() : value;
  }

  static Provenance provenance(List<ResolvedExperiment> experiments, String started, boolean xla) {
    return new Provenance(
        Versions.of(AnomalyAwareness.class),
        started,
        System.getProperty("java.vendor") + " " + Runtime.version(),
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        Engine.getDjlVersion(),
        NativeRuntime.version(),
        xla,
        experiments.stream().flatMap(ExperimentResults::plugins).distinct().toList());
  }

  private static Stream<PluginOrigin> plugins(ResolvedExperiment experiment) {
    return Stream.of(
        experiment.dataset().origin(),
        experiment.model().origin(),
        experiment.penalty().origin(),
        experiment.schedule().origin());
  }
}
