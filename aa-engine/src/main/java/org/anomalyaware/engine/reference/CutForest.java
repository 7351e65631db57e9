package org.anomalyaware.engine.reference;

import com.amazon.randomcutforest.RandomCutForest;

/**
 * A random cut forest of 100 trees of 256 samples each, drawn without regard to their order. Its
 * score is large for samples that few cuts set apart.
 */
record CutForest(RandomCutForest forest) implements FittedScorer {

  static final int MOST_ROWS = 20_000;

  private static final int TREES = 100;
  private static final int SAMPLE = 256;

  static CutForest fit(float[][] rows, long seed) {
    RandomCutForest forest =
        RandomCutForest.builder()
            .dimensions(rows[0].length)
            .shingleSize(1)
            .numberOfTrees(TREES)
            .sampleSize(SAMPLE)
            .outputAfter(1)
            .timeDecay(0)
            .initialAcceptFraction(1)
            .parallelExecutionEnabled(false)
            .randomSeed(seed)
            .build();
    for (float[] row : rows) {
      forest.update(row);
    }
    return new CutForest(forest);
  }

  @Override
  public double score(float[] row) {
    return forest.getAnomalyScore(row);
  }
}
