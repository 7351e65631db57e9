package org.anomalyaware.engine.preprocessing;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.Samples;
import org.apiguardian.api.API;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;

/**
 * The paper's preprocessing of tables: skewed columns are clipped at 0 and pass through log(1 + x),
 * then every column gets mean 0 and variance 1. Fitted on training background alone. Columns that
 * are constant there tell nothing and are left out. Works in double precision, for columns whose
 * mean is large beside their spread.
 */
@API(status = API.Status.INTERNAL)
public final class Standardization implements Preprocessing {

  /** One column that is kept. */
  private record Column(int index, boolean logarithmic, double mean, double deviation) {

    double convert(double raw) {
      double value = logarithmic ? Math.log1p(Math.max(raw, 0)) : raw;
      return (value - mean) / deviation;
    }
  }

  private final List<Column> columns;
  private final List<String> notes;

  private Standardization(List<Column> columns, List<String> notes) {
    this.columns = List.copyOf(columns);
    this.notes = List.copyOf(notes);
  }

  /**
   * Fits to samples.
   *
   * @param background training background, at least two samples
   * @param features names for the notes; one a column
   * @param skewnessLimit columns with a larger skewness (third standardized moment) are logarithmic
   * @throws DatasetException if every column is constant
   */
  public static Standardization fit(
      Samples background, List<Feature> features, double skewnessLimit) {
    ColumnMoments raw = ColumnMoments.of(background, (column, value) -> value);
    boolean[] logarithmic = new boolean[background.width()];
    for (int i = 0; i < logarithmic.length; i++) {
      logarithmic[i] = raw.skewness(i) > skewnessLimit;
    }
    ColumnMoments converted =
        ColumnMoments.of(
            background,
            (column, value) -> logarithmic[column] ? Math.log1p(Math.max(value, 0)) : value);
    List<Column> columns = new ArrayList<>();
    List<String> constant = new ArrayList<>();
    List<String> skewed = new ArrayList<>();
    for (int i = 0; i < logarithmic.length; i++) {
      if (raw.isConstant(i) || converted.isConstant(i)) {
        constant.add(features.get(i).name());
      } else {
        columns.add(new Column(i, logarithmic[i], converted.mean(i), converted.deviation(i)));
        if (logarithmic[i]) {
          skewed.add(features.get(i).name());
        }
      }
    }
    if (columns.isEmpty()) {
      throw new DatasetException(
          "All "
              + logarithmic.length
              + " columns are constant over the "
              + background.size()
              + " samples of the training background, so there is nothing to learn. Give more data.");
    }
    return new Standardization(columns, describe(constant, skewed));
  }

  private static List<String> describe(List<String> constant, List<String> skewed) {
    List<String> notes = new ArrayList<>();
    if (!constant.isEmpty()) {
      notes.add("Constant on the training background and left out: " + String.join(", ", constant));
    }
    if (!skewed.isEmpty()) {
      notes.add("Skewed and passed through log(1 + x): " + String.join(", ", skewed));
    }
    return notes;
  }

  @Override
  public Shape output() {
    return new Shape(columns.size());
  }

  @Override
  public void apply(float[] raw, float[] target, int offset) {
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      target[offset + i] = (float) column.convert(raw[column.index()]);
    }
  }

  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> raw) {
    int[] indices = columns.stream().mapToInt(Column::index).toArray();
    double[] means = columns.stream().mapToDouble(Column::mean).toArray();
    double[] deviations = columns.stream().mapToDouble(Column::deviation).toArray();
    boolean[] logarithmic = new boolean[columns.size()];
    for (int i = 0; i < logarithmic.length; i++) {
      logarithmic[i] = columns.get(i).logarithmic();
    }
    Operand<TFloat64> kept =
        tf.dtypes.cast(tf.gather(raw, tf.constant(indices), tf.constant(1)), TFloat64.class);
    Operand<TBool> mask = tf.constant(logarithmic);
    Operand<TFloat64> logarithms = tf.math.log1p(tf.math.maximum(kept, tf.constant(0.0)));
    Operand<TFloat64> values = tf.select(mask, logarithms, kept);
    Operand<TFloat64> standardized =
        tf.math.div(tf.math.sub(values, tf.constant(means)), tf.constant(deviations));
    return tf.dtypes.cast(standardized, TFloat32.class);
  }

  @Override
  public boolean isIdentity() {
    return false;
  }

  @Override
  public float[] spread(float[] converted, int width) {
    float[] columnsOfRaw = new float[width];
    Arrays.fill(columnsOfRaw, Float.NaN);
    for (int i = 0; i < columns.size(); i++) {
      columnsOfRaw[columns.get(i).index()] = converted[i];
    }
    return columnsOfRaw;
  }

  @Override
  public List<String> notes() {
    return notes;
  }
}
