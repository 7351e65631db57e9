package org.anomalyaware.engine.preprocessing;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.apiguardian.api.API;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Features go in as they are, such as pixels in [0, 1].
 *
 * @param output the shape of one sample
 */
@API(status = API.Status.INTERNAL)
public record Unchanged(Shape output) implements Preprocessing {

  @Override
  public void apply(float[] raw, float[] target, int offset) {
    System.arraycopy(raw, 0, target, offset, (int) output.size());
  }

  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> raw) {
    return raw;
  }

  @Override
  public boolean isIdentity() {
    return true;
  }

  @Override
  public float[] spread(float[] converted, int width) {
    return converted.clone();
  }

  @Override
  public List<String> notes() {
    return List.of();
  }
}
