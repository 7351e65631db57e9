package org.anomalyaware.engine.tracing;

import java.io.Serial;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when DJL code asks a traced array or manager for something that cannot become part of a
 * TensorFlow graph: a value (nothing has been computed yet) or an operation that has no traced
 * form. The message names the operation, says why, and lists the operations that can be used.
 */
@API(status = API.Status.INTERNAL)
public final class UntraceableOperationException extends UnsupportedOperationException {
  @Serial private static final long serialVersionUID = 1L;

  private final String operation;
  private final String advice;

  /**
   * Makes a refusal.
   *
   * @param advice what to do instead, for whoever refuses the operation that is built on this one
   */
  UntraceableOperationException(
      String operation, String message, String advice, @Nullable Throwable cause) {
    super(message, cause);
    this.operation = operation;
    this.advice = advice;
  }

  /**
   * The operation that was refused.
   *
   * @return its signature, such as {@code NDArray.toFloatArray()}
   */
  public String operation() {
    return operation;
  }

  String advice() {
    return advice;
  }
}
