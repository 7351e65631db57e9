package org.anomalyaware.engine.evaluation;

/**
 * Change of the ROC AUC, by the paired test of DeLong, DeLong and Clarke-Pearson (Biometrics 44
 * (1988) 837).
 */
final class AucDifference {

  private AucDifference() {}

  static PairedDifference between(Scores baseline, Scores tuned) {
    PlacementChanges changes = PlacementChanges.between(baseline, tuned);
    return PairedDifference.of(changes.aucChange(), changes.variance());
  }
}
