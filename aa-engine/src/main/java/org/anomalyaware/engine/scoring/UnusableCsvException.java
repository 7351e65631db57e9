package org.anomalyaware.engine.scoring;

import org.anomalyaware.api.AnomalyAwareException;

/** A CSV of features that cannot be scored; the message says where and why. */
final class UnusableCsvException extends AnomalyAwareException {

  private static final long serialVersionUID = 1L;

  UnusableCsvException(String message) {
    super(Kind.DATA, message);
  }
}
