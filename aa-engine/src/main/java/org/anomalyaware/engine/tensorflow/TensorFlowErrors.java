package org.anomalyaware.engine.tensorflow;

import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.tensorflow.exceptions.TensorFlowException;

/**
 * TensorFlow's exceptions as one type. In TensorFlow Java they share a package but no supertype:
 * what XLA does not implement is an {@link UnsupportedOperationException}, an invalid argument an
 * {@link IllegalArgumentException}.
 */
@API(status = API.Status.INTERNAL)
public final class TensorFlowErrors {

  private TensorFlowErrors() {}

  /** Whether TensorFlow says so. */
  public static boolean isOne(Throwable exception) {
    return exception.getClass().getPackage() == TensorFlowException.class.getPackage();
  }

  /**
   * Calls TensorFlow.
   *
   * @throws TensorFlowException whatever TensorFlow has against it
   */
  public static <T> T unified(Supplier<T> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      if (!isOne(e) || e instanceof TensorFlowException) {
        throw e;
      }
      throw new TensorFlowException(e.getMessage(), e);
    }
  }
}
