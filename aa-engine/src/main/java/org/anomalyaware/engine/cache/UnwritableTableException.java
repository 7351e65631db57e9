package org.anomalyaware.engine.cache;

import java.io.IOException;

/** Takes a failure to write through a parser, which knows nothing of the file. */
final class UnwritableTableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnwritableTableException(IOException cause) {
    super(cause.toString(), cause);
  }
}
