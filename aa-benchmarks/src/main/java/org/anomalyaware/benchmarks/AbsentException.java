package org.anomalyaware.benchmarks;

/** A contestant cannot take part on this machine. The message is the reason, for the table. */
final class AbsentException extends Exception {

  private static final long serialVersionUID = 1L;

  AbsentException(String reason) {
    super(reason);
  }
}
