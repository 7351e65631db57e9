package org.anomalyaware.engine.reference;

/** A scorer that has seen its training samples. */
@FunctionalInterface
interface FittedScorer {

  /** The score of one preprocessed sample; higher is more anomalous. */
  double score(float[] row);
}
