package org.anomalyaware.engine.training;

/**
 * What a batch is made of.
 *
 * @param background samples of background, at least 1
 * @param anomalies labelled anomalies; 0 in pre-training
 */
record BatchMix(int background, int anomalies) {

  /** Nothing but background; no more than there is. */
  static BatchMix ofBackground(int batch, int available) {
    return new BatchMix(Math.min(batch, available), 0);
  }

  /** A share of anomalies, at least one; background makes up the rest, no more than there is. */
  static BatchMix withAnomalies(int batch, double anomalyFraction, int available) {
    int anomalies = Math.max(1, (int) Math.round(batch * anomalyFraction));
    return new BatchMix(Math.max(1, Math.min(batch - anomalies, available)), anomalies);
  }

  int total() {
    return background + anomalies;
  }
}
