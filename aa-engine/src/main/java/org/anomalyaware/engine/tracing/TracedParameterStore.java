package org.anomalyaware.engine.tracing;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands a block the traced arrays of its parameters, the same one each time it asks. */
final class TracedParameterStore extends ParameterStore {
  private final Map<Parameter, TracedArray> arrays;

  TracedParameterStore(NDManager manager, Map<Parameter, TracedArray> arrays) {
    super(manager, false);
    this.arrays = new LinkedHashMap<>(arrays);
  }

  @Override
  public @Nullable NDArray getValue(
      @Nullable Parameter parameter, Device device, boolean training) {
    if (parameter == null) {
      return null;
    }
    TracedArray array = arrays.get(parameter);
    if (array == null) {
      throw new IllegalArgumentException(
          "Parameter '"
              + parameter.getName()
              + "' has no value in this trace; pass the parameters of every block that runs in it,"
              + " and create none while the block runs forward");
    }
    return array.proxy();
  }
}
