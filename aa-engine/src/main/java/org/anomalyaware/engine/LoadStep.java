package org.anomalyaware.engine;

import ai.djl.ndarray.types.Shape;
import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anomalyaware.api.dataset.DataFolders;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.api.result.DatasetSummary;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.engine.preprocessing.PreprocessedSamples;
import org.anomalyaware.engine.preprocessing.Preprocessing;
import org.anomalyaware.engine.preprocessing.Standardization;
import org.anomalyaware.engine.preprocessing.Unchanged;

/** The first step of a seed: loads the roles and fits the preprocessing to training background. */
final class LoadStep {

  private final EngineOptions options;
  private final TableCache tables;

  @Inject
  LoadStep(EngineOptions options, TableCache tables) {
    this.options = options;
    this.tables = tables;
  }

  LoadedSeed load(ResolvedExperiment experiment, long seed, RunListener listener) {
    Stopwatch stopwatch = new Stopwatch();
    LoadedDataset data = stopwatch.time("load", () -> roles(experiment, seed, listener));
    HoldOut parts =
        HoldOut.of(
            data.training().background(),
            experiment.settings().get(ExperimentSettings.HELD_OUT_BACKGROUND),
            DatasetSummaries.LEAST_TRAINING_BACKGROUND,
            seed,
            HoldOut.Purpose.BACKGROUND);
    Preprocessing preprocessing =
        stopwatch.time("preprocess", () -> fit(experiment, data, parts.kept()));
    DatasetSummary summary =
        DatasetSummaries.of(experiment.dataset(), experiment.variant(), data, parts, preprocessing);
    Samples background =
        stopwatch.time("preprocess", () -> PreprocessedSamples.of(parts.kept(), preprocessing));
    return new LoadedSeed(
        seed,
        data,
        preprocessing,
        background,
        parts.heldOut(),
        new ReferenceMetrics(seed, data, preprocessing, background),
        summary,
        stopwatch.seconds());
  }

  private LoadedDataset roles(ResolvedExperiment experiment, long seed, RunListener listener) {
    LoadRequest request =
        new LoadRequest(
            experiment.variant().id(),
            experiment.settings().under("dataset"),
            seed,
            folders(experiment),
            tables,
            options.threads(),
            listener);
    LoadedDataset data = experiment.dataset().use(dataset -> dataset.load(request));
    DatasetSummaries.requireEveryRole(experiment.dataset(), data);
    return data;
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

  private static Preprocessing fit(
      ResolvedExperiment experiment, LoadedDataset data, Samples background) {
    Settings settings = experiment.settings();
    Shape features = data.featureShape();
    return switch (settings.get(ExperimentSettings.PREPROCESSING)) {
      case "standardize" -> {
        if (features.dimension() != 1) {
          throw new InvalidSettingsException(
              List.of(
                  "preprocessing=standardize is for tables, but samples of "
                      + experiment.dataset().origin().id()
                      + " have the shape "
                      + features
                      + ": set preprocessing=none"));
        }
        yield Standardization.fit(
            background, data.features(), settings.get(ExperimentSettings.SKEWNESS_LIMIT));
      }
      default -> new Unchanged(features);
    };
  }
}
