package org.anomalyaware.engine.files;

import java.io.IOException;

/** The file system has no locks, as some of clusters have none. */
final class LocksUnsupportedException extends IOException {

  private static final long serialVersionUID = 1L;

  LocksUnsupportedException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
