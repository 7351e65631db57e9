package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.tensorflow.op.Ops;

/**
 * What stands behind an {@link NDManager} during tracing. There is nothing to manage, since arrays
 * hold no memory: one manager serves as its own parent and as all its sub-managers.
 */
final class TracedManager implements InvocationHandler, Traced {
  private final Trace trace;
  private final NDManager proxy;
  private final String uid = NDManager.nextUid();

  TracedManager(Trace trace) {
    this.trace = trace;
    this.proxy =
        (NDManager)
            Proxy.newProxyInstance(
                NDManager.class.getClassLoader(), new Class<?>[] {NDManager.class}, this);
  }

  @Override
  public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments)
      throws Throwable {
    return TracedOperations.MANAGER.invoke(this, self, method, arguments);
  }

  @Override
  public Trace trace() {
    return trace;
  }

  Ops tf() {
    return trace.tf();
  }

  NDManager proxy() {
    return proxy;
  }

  @Override
  public String toString() {
    return "traced manager " + uid;
  }
}
