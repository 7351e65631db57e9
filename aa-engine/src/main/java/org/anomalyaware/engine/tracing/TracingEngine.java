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
 * shapes, so it goes to a graph of its own, which is dropped. For other threads, and at other
 * times, it does what the default engine does.
 */
final class TracingEngine extends Engine {
  static final String NAME = "Tracing";

  private static final String DEFAULT_ENGINE_PROPERTY = "ai.djl.default_engine";
  private static final TracingEngine INSTANCE = new TracingEngine();

  /** The graphs of the initialization that this thread is in. */
  private static final ThreadLocal<@Nullable List<Graph>> GRAPHS = new ThreadLocal<>();

  private volatile @Nullable String replaced;

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
      List<Graph> opened = new ArrayList<>();
      INSTANCE.replaced = Engine.getDefaultEngineName();
      GRAPHS.set(opened);
      System.setProperty(DEFAULT_ENGINE_PROPERTY, NAME);
      try {
        action.run();
      } finally {
        if (before == null) {
          System.clearProperty(DEFAULT_ENGINE_PROPERTY);
        } else {
          System.setProperty(DEFAULT_ENGINE_PROPERTY, before);
        }
        GRAPHS.remove();
        opened.forEach(Graph::close);
      }
    }
  }

  private Engine replacedEngine() {
    String name = Engine.getDefaultEngineName();
    String other = replaced;
    return Engine.getEngine(NAME.equals(name) && other != null ? other : name);
  }

  @Override
  public NDManager newBaseManager() {
    List<Graph> opened = GRAPHS.get();
    if (opened == null) {
      return replacedEngine().newBaseManager();
    }
    Graph graph = new Graph();
    opened.add(graph);
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
    return replacedEngine().newModel(name, device);
  }
}
