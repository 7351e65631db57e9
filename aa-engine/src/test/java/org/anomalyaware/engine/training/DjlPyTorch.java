package org.anomalyaware.engine.training;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A network's parameters on DJL's PyTorch engine, where the same DJL code runs eagerly. */
final class DjlPyTorch implements AutoCloseable {

  private final NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
  private final Map<Parameter, NDArray> values = new LinkedHashMap<>();

  DjlPyTorch(PreparedNetwork network) {
    float[] all = network.initial().trained();
    for (ParameterLayout.Slot slot : network.layout().trained()) {
      float[] own = Arrays.copyOfRange(all, slot.offset(), slot.offset() + slot.size());
      NDArray array = manager.create(own, slot.shape());
      array.setRequiresGradient(true);
      values.put(slot.parameter(), array);
    }
  }

  NDArray array(float[] data, Shape shape) {
    return manager.create(data, shape);
  }

  ParameterStore parameters() {
    return new ParameterStore(manager, false) {
      @Override
      public NDArray getValue(Parameter parameter, Device device, boolean training) {
        return values.get(parameter);
      }
    };
  }

  List<NDArray> arrays() {
    return List.copyOf(values.values());
  }

  /** All parameters in the order of the layout. */
  float[] flat(PreparedNetwork network) {
    float[] all = new float[network.layout().trainedSize()];
    for (ParameterLayout.Slot slot : network.layout().trained()) {
      float[] own = values.get(slot.parameter()).toFloatArray();
      System.arraycopy(own, 0, all, slot.offset(), own.length);
    }
    return all;
  }

  @Override
  public void close() {
    manager.close();
  }
}
