package org.anomalyaware.api.dataset;

import org.anomalyaware.api.AnomalyAwareException;
import org.apiguardian.api.API;

/** Data is missing, unreadable, or not what it should be. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DatasetException extends AnomalyAwareException {

  private static final long serialVersionUID = 1L;

  /** What is wrong, where, what was expected and what to do. */
  public DatasetException(String message) {
    super(Kind.DATA, message);
  }

  /** The same, with what brought it about. */
  public DatasetException(String message, Throwable cause) {
    super(Kind.DATA, message, cause);
  }
}
