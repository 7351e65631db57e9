package org.anomalyaware.datasets.lhco.blosc;

import java.io.IOException;

/** Bytes are not a Blosc chunk, or are a damaged one. */
final class BloscException extends IOException {
  private static final long serialVersionUID = 1L;

  BloscException(String message) {
    super(message);
  }

  BloscException(String message, Throwable cause) {
    super(message, cause);
  }
}
