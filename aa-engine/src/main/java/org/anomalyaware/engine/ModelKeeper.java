package org.anomalyaware.engine;

import java.util.Map;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.result.Thresholds;
import org.anomalyaware.engine.scoring.ModelDescription;
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

  /** Keeps each in memory, by its seed. A model is its weights; nothing of the data comes along. */
  static ModelKeeper in(Map<Long, KeptModel> models) {
    return (experiment, loaded, model, thresholds, note) -> {
      LoadedDataset data = loaded.data();
      ModelDescription description =
          ModelDescription.of(
              experiment.dataset().origin().id(),
              experiment.variant().id(),
              data.featureShape(),
              data.features().stream().map(Feature::name).toList(),
              thresholds,
              note);
      models.put(loaded.seed(), new KeptModel(model, description));
    };
  }
}
