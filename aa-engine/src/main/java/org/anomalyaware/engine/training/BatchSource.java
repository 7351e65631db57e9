package org.anomalyaware.engine.training;

import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.result.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Puts batches together: background first, then anomalies. In each epoch every background sample
 * occurs; the last batch is filled up with a few that come a second time, so that all batches have
 * one size. Anomalies are few and come round as often as needed.
 */
final class BatchSource {

  private final Samples background;
  private final @Nullable Samples anomalies;
  private final BatchMix mix;
  private final RowStream backgroundRows;
  private final RowStream anomalyRows;
  private final int width;

  BatchSource(
      Samples background, @Nullable Samples anomalies, BatchMix mix, long seed, Phase phase) {
    this.background = background;
    this.anomalies = anomalies;
    this.mix = mix;
    this.width = background.width();
    this.backgroundRows =
        new RowStream(background.size(), pass -> Seeds.shuffling(seed, phase, pass));
    int anomalyCount = anomalies == null ? 1 : anomalies.size();
    this.anomalyRows = new RowStream(anomalyCount, pass -> Seeds.shuffling(~seed, phase, pass));
  }

  /** How many batches make an epoch. */
  int stepsPerEpoch() {
    return (background.size() - 1) / mix.background() + 1;
  }

  /** Begins an epoch: background comes in a new order. */
  void startEpoch() {
    backgroundRows.startPass();
  }

  /**
   * Writes the next batches.
   *
   * @param target receives {@code steps} batches one after another
   */
  void fill(float[] target, int steps) {
    int offset = 0;
    for (int step = 0; step < steps; step++) {
      for (int i = 0; i < mix.background(); i++) {
        background.copyTo(backgroundRows.next(), target, offset);
        offset += width;
      }
      if (anomalies != null) {
        for (int i = 0; i < mix.anomalies(); i++) {
          anomalies.copyTo(anomalyRows.next(), target, offset);
          offset += width;
        }
      }
    }
  }
}
