package org.anomalyaware.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.engine.scoring.TrainedModel;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * How pre-training ended for one seed. It serves every experiment that differs in fine-tuning only:
 * nothing in it changes while a network is fine-tuned.
 */
@API(status = API.Status.INTERNAL)
public sealed interface PretrainedSeed {

  /** What was trained on. */
  LoadedSeed loaded();

  /** What each epoch's losses were. */
  List<EpochRecord> epochs();

  /** Whether XLA compiled training. */
  boolean xla();

  /** Wall time by step so far. */
  Map<String, Double> seconds();

  /**
   * A network that can be fine-tuned.
   *
   * @param baseline the network as it scores without awareness
   * @param scores its scores of the test background and of the test anomalies
   */
  record Ready(
      LoadedSeed loaded,
      TrainedModel baseline,
      float[][] scores,
      List<EpochRecord> epochs,
      boolean xla,
      Map<String, Double> seconds)
      implements PretrainedSeed {

    /** Copies the list. */
    public Ready {
      epochs = List.copyOf(epochs);
    }
  }

  /**
   * No network: training diverged, or the model's code cannot be trained.
   *
   * @param reason what went wrong and what to do about it
   * @param lastGood the network of the last good epoch; null if there was none
   */
  record Failed(
      LoadedSeed loaded,
      String reason,
      @Nullable TrainedModel lastGood,
      List<EpochRecord> epochs,
      boolean xla,
      Map<String, Double> seconds)
      implements PretrainedSeed {

    /** Copies the list. */
    public Failed {
      epochs = List.copyOf(epochs);
    }

    /** The network of the last good epoch, if there was one. */
    public Optional<TrainedModel> lastGoodModel() {
      return Optional.ofNullable(lastGood);
    }
  }
}
