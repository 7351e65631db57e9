package org.anomalyaware.engine.preprocessing;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.apiguardian.api.API;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A fixed function from raw features to what a network is trained on. */
@API(status = API.Status.INTERNAL)
public sealed interface Preprocessing permits Unchanged, Standardization {

  /** The shape of one sample after it. */
  Shape output();

  /**
   * Converts one sample.
   *
   * @param raw holds the sample at its beginning
   * @param target receives the converted sample
   * @param offset where in the target
   */
  void apply(float[] raw, float[] target, int offset);

  /**
   * The same function as operations of a graph.
   *
   * @param raw shape (any, features...)
   * @return shape (any, {@link #output()}...)
   */
  Operand<TFloat32> apply(Ops tf, Operand<TFloat32> raw);

  /** Whether samples stay as they are. */
  boolean isIdentity();

  /**
   * Puts each converted column where it was in a raw sample; NaN where a column was left out.
   *
   * @param converted one converted sample, or a reconstruction of one
   * @param width of a raw sample
   */
  float[] spread(float[] converted, int width);

  /** What readers of a report should know of it, one sentence each. */
  List<String> notes();
}
