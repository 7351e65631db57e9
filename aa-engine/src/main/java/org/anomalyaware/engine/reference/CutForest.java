package org.anomalyaware.engine.reference;

import com.amazon.randomcutforest.RandomCutForest;

/**
 * A random cut forest of 100 trees of 256 samples each, drawn without regard to their order. Its
 * score is large for samples that few cuts set apart. Every node of a tree looks at every feature,
 * so where features are many there are fewer trees, but 25 in any case.
 */
record CutForest(RandomCutForest forest) implements FittedScorer {

  static final int MOST_ROWS = 20_000;

  private static final int MOST_TREES = 100;
  private static final int FEWEST_TREES = 25;

  /** Most trees times features. */
  private static final int BUDGET = 20_000;

  private static final int SAMPLE = 256;

  /** How many trees can be afforded. */
  static int trees(int width) {
    return Math.max(FEWEST_TREES, Math.min(MOST_TREES, BUDGET / width));
  }

  static CutForest fit(float[][] rows, long seed) {
    RandomCutForest forest =
        RandomCutForest.builder()
            .dimensions(rows[0].length)
            .shingleSize(1)
            .numberOfTrees(trees(rows[0].length))
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
