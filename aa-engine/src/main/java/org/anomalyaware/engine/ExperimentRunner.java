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
import java.util.Optional;
import java.util.stream.Stream;
import org.anomalyaware.api.dataset.DataFolders;
import org.anomalyaware.api.result.DatasetSummary;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Provenance;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.TestScores;
import org.anomalyaware.engine.evaluation.SeedsSummary;
import org.anomalyaware.engine.tensorflow.NativeRuntime;

/** Runs the seeds of an experiment one after another and puts together what they found. */
final class ExperimentRunner {

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

  private final EngineOptions options;
  private final Clock clock;
  private final SeedRunner seeds;

  @Inject
  ExperimentRunner(EngineOptions options, Clock clock, SeedRunner seeds) {
    this.options = options;
    this.clock = clock;
    this.seeds = seeds;
  }

  ExperimentOutcome run(ResolvedExperiment experiment, RunListener listener) {
    String started = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    NativeRuntime.load(listener);
    TemporaryFolder models = TemporaryFolder.create();
    try {
      Map<Long, TestScores> scores = new LinkedHashMap<>();
      List<SeedResult> runs = new ArrayList<>();
      DatasetSummary dataset = null;
      boolean xla = true;
      for (long seed : experiment.experiment().seeds()) {
        SeedRunner.Outcome outcome =
            seeds.run(experiment, seed, folders(experiment), models.path(), listener);
        runs.add(outcome.result());
        outcome.testScores().ifPresent(found -> scores.put(seed, found));
        dataset = dataset == null ? outcome.dataset() : dataset;
        xla &= outcome.xla();
        listener.seedFinished(outcome.result());
      }
      if (dataset == null) {
        throw new IllegalStateException("An experiment has at least one seed");
      }
      ExperimentResult result =
          new ExperimentResult(
              withAssumptions(dataset),
              settings(experiment),
              runs,
              SeedsSummary.of(runs),
              provenance(experiment, started, xla));
      return new ExperimentOutcome(result, scores, models);
    } catch (RuntimeException | Error e) {
      models.close();
      throw e;
    }
  }

  /** The folder that the experiment names, if it names one, before the one of this engine. */
  private DataFolders folders(ResolvedExperiment experiment) {
    String dataset = experiment.dataset().origin().id();
    return new DataFolders(
        Stream.concat(
                Optional.ofNullable(experiment.experiment().dataHome()).stream(),
                Stream.of(options.dataHome()))
            .map(home -> home.resolve(dataset))
            .distinct()
            .toList());
  }

  private static DatasetSummary withAssumptions(DatasetSummary dataset) {
    List<String> all = new ArrayList<>(dataset.assumptions());
    all.addAll(ASSUMPTIONS);
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

  private static Map<String, Object> settings(ResolvedExperiment experiment) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("dataset", experiment.dataset().origin().id());
    settings.put("variant", experiment.variant().id());
    settings.put("seeds", experiment.experiment().seeds());
    experiment.settings().values().forEach((name, value) -> settings.put(name, plain(value)));
    return settings;
  }

  /** A value as JSON can hold it and a user would write it. */
  private static Object plain(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(ExperimentRunner::plain).toList();
    }
    return value instanceof Path path ? path.toString() : value;
  }

  private static Provenance provenance(ResolvedExperiment experiment, String started, boolean xla) {
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
        List.of(
            experiment.dataset().origin(),
            experiment.model().origin(),
            experiment.penalty().origin(),
            experiment.schedule().origin()));
  }
}
