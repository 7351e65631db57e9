package org.anomalyaware.engine.cache;

import java.io.IOException;

/** A kept table is not to be believed. */
final class DamagedTableException extends IOException {

  private static final long serialVersionUID = 1L;

  DamagedTableException(String message) {
    super(message);
  }
}
