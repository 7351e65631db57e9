package org.anomalyaware.engine.reference;

import java.util.Arrays;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;

/**
 * A support vector machine with the kernel exp(-gamma |x - y|^2), trained by LIBSVM; gamma is 1
 * over the number of features times their variance, as scikit-learn's {@code scale}. Training takes
 * time by the square of the rows times the features, which bounds the rows.
 *
 * @param vectors support vectors
 * @param weights one for each, such that a larger sum is more anomalous
 * @param offset added to the sum
 */
record SupportVectors(float[][] vectors, double[] weights, double offset, double gamma)
    implements FittedScorer {

  private static final int MOST_ROWS = 5_000;

  /** Most rows times rows times features. */
  private static final double BUDGET = 1e9;

  /** At most this share of the training background is outside, and at least this share supports. */
  private static final double NU = 0.1;

  private static final double TOLERANCE = 1e-4;
  private static final int CACHE_MEGABYTES = 100;
  private static final double ANOMALY = 1;
  private static final double BACKGROUND = -1;

  /** How many rows, of background and anomalies together, can be afforded. */
  static int mostRows(int width) {
    return (int) Math.min(MOST_ROWS, Math.sqrt(BUDGET / width));
  }

  /** Encloses the background; samples outside score above 0. */
  static SupportVectors oneClass(float[][] background) {
    svm_parameter parameter = parameter(svm_parameter.ONE_CLASS, background);
    parameter.nu = NU;
    double[] labels = new double[background.length];
    Arrays.fill(labels, 1);
    // LIBSVM's decision is positive inside.
    return SupportVectors.of(background, train(background, labels, parameter), -1);
  }

  /** Tells background from anomalies; both count the same however many there are. */
  static SupportVectors classifier(float[][] background, float[][] anomalies) {
    float[][] rows = Arrays.copyOf(background, background.length + anomalies.length);
    System.arraycopy(anomalies, 0, rows, background.length, anomalies.length);
    double[] labels = new double[rows.length];
    Arrays.fill(labels, 0, background.length, BACKGROUND);
    Arrays.fill(labels, background.length, labels.length, ANOMALY);
    svm_parameter parameter = parameter(svm_parameter.C_SVC, rows);
    parameter.C = 1;
    parameter.nr_weight = 2;
    parameter.weight_label = new int[] {(int) BACKGROUND, (int) ANOMALY};
    parameter.weight =
        new double[] {
          rows.length / (2.0 * background.length), rows.length / (2.0 * anomalies.length)
        };
    svm_model model = train(rows, labels, parameter);
    // LIBSVM's decision is positive for its first label.
    return SupportVectors.of(rows, model, model.label[0] == ANOMALY ? 1 : -1);
  }

  private static svm_parameter parameter(int kind, float[][] rows) {
    svm_parameter parameter = new svm_parameter();
    parameter.svm_type = kind;
    parameter.kernel_type = svm_parameter.RBF;
    parameter.gamma = 1 / (rows[0].length * variance(rows));
    parameter.eps = TOLERANCE;
    parameter.cache_size = CACHE_MEGABYTES;
    parameter.shrinking = 1;
    return parameter;
  }

  /** Of all numbers together; 1 where they are all the same. */
  private static double variance(float[][] rows) {
    double count = (double) rows.length * rows[0].length;
    double mean = 0;
    for (float[] row : rows) {
      for (float value : row) {
        mean += value / count;
      }
    }
    double variance = 0;
    for (float[] row : rows) {
      for (float value : row) {
        variance += (value - mean) * (value - mean) / count;
      }
    }
    return variance > 0 ? variance : 1;
  }

  private static svm_model train(float[][] rows, double[] labels, svm_parameter parameter) {
    svm.svm_set_print_string_function(text -> {});
    svm_problem problem = new svm_problem();
    problem.l = rows.length;
    problem.x = Arrays.stream(rows).map(SupportVectors::nodes).toArray(svm_node[][]::new);
    problem.y = labels;
    return svm.svm_train(problem, parameter);
  }

  private static SupportVectors of(float[][] rows, svm_model model, int sign) {
    float[][] vectors =
        Arrays.stream(model.sv_indices).mapToObj(place -> rows[place - 1]).toArray(float[][]::new);
    double[] weights = Arrays.stream(model.sv_coef[0], 0, model.l).map(w -> sign * w).toArray();
    return new SupportVectors(vectors, weights, -sign * model.rho[0], model.param.gamma);
  }

  private static svm_node[] nodes(float[] row) {
    svm_node[] nodes = new svm_node[row.length];
    for (int i = 0; i < row.length; i++) {
      nodes[i] = new svm_node();
      nodes[i].index = i + 1;
      nodes[i].value = row[i];
    }
    return nodes;
  }

  @Override
  public double score(float[] row) {
    double sum = offset;
    for (int i = 0; i < vectors.length; i++) {
      float[] vector = vectors[i];
      double squares = 0;
      for (int j = 0; j < row.length; j++) {
        double difference = row[j] - vector[j];
        squares += difference * difference;
      }
      sum += weights[i] * Math.exp(-gamma * squares);
    }
    return sum;
  }
}
