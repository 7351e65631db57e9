package org.anomalyaware.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.result.Selection;
import org.anomalyaware.engine.evaluation.Evaluator;
import org.anomalyaware.engine.evaluation.Scores;
import org.anomalyaware.engine.scoring.TrainedModel;
import org.anomalyaware.engine.training.Weights;
import org.jspecify.annotations.Nullable;

/**
 * Judges epochs of fine-tuning by the ROC AUC on tuning data that was not trained on, and remembers
 * the best. It is given samples of the training roles alone.
 */
final class BestEpoch implements BiConsumer<EpochRecord, Weights> {

  private final TuningData.Validation data;
  private final Function<Weights, TrainedModel> network;
  private final Evaluator evaluator;
  private final List<Double> judgements = new ArrayList<>();
  private double best = Double.NEGATIVE_INFINITY;
  private @Nullable EpochRecord epoch;
  private @Nullable Weights weights;

  BestEpoch(
      TuningData.Validation data, Function<Weights, TrainedModel> network, Evaluator evaluator) {
    this.data = data;
    this.network = network;
    this.evaluator = evaluator;
  }

  @Override
  public void accept(EpochRecord finished, Weights reached) {
    TrainedModel model = network.apply(reached);
    double auc =
        evaluator.rocAuc(Scores.of(model.score(data.background()), model.score(data.anomalies())));
    judgements.add(auc);
    if (auc > best) {
      best = auc;
      epoch = finished;
      weights = reached;
    }
  }

  /** The weights after the best epoch, or others if no epoch was finished. */
  Weights weightsOr(Weights others) {
    return weights == null ? others : weights;
  }

  /** What was found; null if no epoch was finished. */
  @Nullable Selection selection() {
    return epoch == null
        ? null
        : new Selection(
            epoch.epoch(),
            epoch.strength(),
            data.background().size(),
            data.anomalies().size(),
            judgements);
  }
}
