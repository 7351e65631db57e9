package org.anomalyaware.engine.tracing;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineProvider;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Graph;
import org.tensorflow.TensorFlow;
import org.tensorflow.op.Ops;

/**
 * A DJL engine whose managers trace. It is never found by itself: it stands in for the default
 * engine while a block that asks for one is initialized. What is traced then serves only to learn
 * shapes, so it goes to a graph of its own, which is dropped.
 */
final class TracingEngine extends Engine {
  static final String NAME = "Tracing";

  private static final String DEFAULT_ENGINE_PROPERTY = "ai.djl.default_engine";
  private static final TracingEngine INSTANCE = new TracingEngine();

  private final ThreadLocal<List<Graph>> graphs = ThreadLocal.withInitial(ArrayList::new);

  static {
    Engine.registerEngine(
        new EngineProvider() {
          @Override
          public String getEngineName() {
            return NAME;
          }

          @Override
          public int getEngineRank() {
            return Integer.MAX_VALUE;
          }

          @Override
          public Engine getEngine() {
            return INSTANCE;
          }
        });
  }

  private TracingEngine() {}

  static Engine instance() {
    return INSTANCE;
  }

  /** Runs something with this engine as DJL's default one. */
  static void asDefault(Runnable action) {
    // DJL looks the property up at each use. It is the process's, hence the lock.
    synchronized (INSTANCE) {
      String before = System.getProperty(DEFAULT_ENGINE_PROPERTY);
      System.setProperty(DEFAULT_ENGINE_PROPERTY, NAME);
      try {
        action.run();
      } finally {
        if (before == null) {
          System.clearProperty(DEFAULT_ENGINE_PROPERTY);
        } else {
          System.setProperty(DEFAULT_ENGINE_PROPERTY, before);
        }
        INSTANCE.graphs.get().forEach(Graph::close);
        INSTANCE.graphs.remove();
      }
    }
  }

  @Override
  public NDManager newBaseManager() {
    Graph graph = new Graph();
    graphs.get().add(graph);
    Ops tf = Ops.create(graph);
    return new Trace(tf, tf.constant(new long[2])).manager();
  }

  @Override
  public NDManager newBaseManager(Device device) {
    return newBaseManager();
  }

  @Override
  public @Nullable Engine getAlternativeEngine() {
    return null;
  }

  @Override
  public String getEngineName() {
    return NAME;
  }

  @Override
  public int getRank() {
    return Integer.MAX_VALUE;
  }

  @Override
  public String getVersion() {
    return TensorFlow.version();
  }

  @Override
  public boolean hasCapability(String capability) {
    return false;
  }

  @Override
  public Model newModel(String name, Device device) {
    throw new UnsupportedOperationException(
        "The tracing engine has no models; it only follows the operations of blocks");
  }
}
