package org.anomalyaware.engine.data;

/** A source does not give a file; the message says why, in words, without naming the source. */
final class SourceFailure extends Exception {

  private static final long serialVersionUID = 1L;

  SourceFailure(String reason) {
    super(reason);
  }

  SourceFailure(String reason, Throwable cause) {
    super(reason, cause);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
