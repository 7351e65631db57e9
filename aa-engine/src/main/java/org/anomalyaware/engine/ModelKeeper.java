package org.anomalyaware.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.result.Thresholds;
import org.anomalyaware.engine.scoring.ModelDescription;
import org.anomalyaware.engine.scoring.SavedModelExport;
import org.anomalyaware.engine.scoring.TrainedModel;

/** What becomes of tuned networks. */
@FunctionalInterface
interface ModelKeeper {

  /**
   * A network is as good as it gets.
   *
   * @param thresholds to keep with it
   * @param note what users should know before they trust its scores; empty if nothing
   */
  void keep(
      ResolvedExperiment experiment,
      LoadedSeed loaded,
      TrainedModel model,
      Thresholds thresholds,
      String note);

  /** Keeps none. */
  static ModelKeeper none() {
    return (experiment, loaded, model, thresholds, note) -> {};
  }

  /** Keeps each as a SavedModel in its seed's folder. */
  static ModelKeeper in(Path models) {
    return (experiment, loaded, model, thresholds, note) -> {
      Path folder = ExperimentOutcome.modelFolder(models, loaded.seed());
      LoadedDataset data = loaded.data();
      try {
        SavedModelExport.write(
            model,
            ModelDescription.of(
                experiment.dataset().origin().id(),
                experiment.variant().id(),
                data.featureShape(),
                data.features().stream().map(Feature::name).toList(),
                thresholds,
                note),
            folder);
      } catch (IOException e) {
        throw new AnomalyAwareException(
            AnomalyAwareException.Kind.RUN,
            "The model cannot be written to " + folder + ": " + e + ". Is the disk full?",
            e);
      }
    };
  }
}
