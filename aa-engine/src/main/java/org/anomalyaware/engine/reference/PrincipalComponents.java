package org.anomalyaware.engine.reference;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The squared length of what is left of a sample after its projection on the leading principal
 * components: the reconstruction error of a linear autoencoder.
 *
 * @param mean of each feature
 * @param components orthonormal, those of the largest variance first
 */
record PrincipalComponents(double[] mean, double[][] components) implements FittedScorer {

  static final int MOST_ROWS = 100_000;

  /** As many components are kept as hold this share of the variance. */
  private static final double SHARE = 0.9;

  static PrincipalComponents fit(float[][] rows) {
    double[] mean = mean(rows);
    int width = mean.length;
    EigenDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.eig(width, true, true);
    if (!decomposition.decompose(covariance(rows, mean))) {
      throw new ArithmeticException(
          "The covariance of the training background has no eigenvectors");
    }
    double[] variances =
        IntStream.range(0, width).mapToDouble(i -> decomposition.getEigenvalue(i).real).toArray();
    int[] largestFirst =
        IntStream.range(0, width)
            .boxed()
            .sorted((left, right) -> Double.compare(variances[right], variances[left]))
            .mapToInt(Integer::intValue)
            .toArray();
    double enough = SHARE * Arrays.stream(variances).sum();
    int count = 0;
    for (double held = 0; held <= enough && count < width; count++) {
      double variance = variances[largestFirst[count]];
      if (!(variance > 0)) {
        break;
      }
      held += variance;
    }
    double[][] components =
        Arrays.stream(largestFirst)
            .limit(count)
            .mapToObj(decomposition::getEigenVector)
            .map(vector -> vector.getData().clone())
            .toArray(double[][]::new);
    return new PrincipalComponents(mean, components);
  }

  private static double[] mean(float[][] rows) {
    double[] mean = new double[rows[0].length];
    for (float[] row : rows) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += row[i] / (double) rows.length;
      }
    }
    return mean;
  }

  private static DMatrixRMaj covariance(float[][] rows, double[] mean) {
    int width = mean.length;
    double[] sums = new double[width * width];
    double[] centred = new double[width];
    for (float[] row : rows) {
      for (int i = 0; i < width; i++) {
        centred[i] = row[i] - mean[i];
      }
      for (int i = 0; i < width; i++) {
        double left = centred[i];
        for (int j = i; j < width; j++) {
          sums[i * width + j] += left * centred[j];
        }
      }
    }
    for (int i = 0; i < width; i++) {
      for (int j = i; j < width; j++) {
        sums[j * width + i] = sums[i * width + j] /= rows.length;
      }
    }
    return DMatrixRMaj.wrap(width, width, sums);
  }

  @Override
  public double score(float[] row) {
    double[] rest = new double[row.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = row[i] - mean[i];
    }
    // Taking one component away after the other keeps the digits where little is left.
    for (double[] component : components) {
      double along = 0;
      for (int i = 0; i < rest.length; i++) {
        along += rest[i] * component[i];
      }
      for (int i = 0; i < rest.length; i++) {
        rest[i] -= along * component[i];
      }
    }
    double squares = 0;
    for (double value : rest) {
      squares += value * value;
    }
    return squares;
  }
}
