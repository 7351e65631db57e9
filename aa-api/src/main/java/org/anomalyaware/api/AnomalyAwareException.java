package org.anomalyaware.api;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Something the user can mend. The message says what happened, where, what was expected and what to
 * do; it is meant to be shown as it is, without a stack trace. What it quotes may hold anything:
 * characters that a terminal would obey are replaced.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class AnomalyAwareException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What kind of thing went wrong; a command's exit status follows from it. */
  public enum Kind {
    /** A run that had begun could not be finished. */
    RUN,
    /** Wrong usage or configuration. */
    CONFIGURATION,
    /** Data that is missing, unreadable, or fails its checksum. */
    DATA
  }

  private final Kind kind;

  /** A failure that has no other exception behind it. */
  public AnomalyAwareException(Kind kind, String message) {
    this(kind, message, null);
  }

  /** A failure with the exception that brought it about. */
  public AnomalyAwareException(Kind kind, String message, @Nullable Throwable cause) {
    super(PlainText.of(message), cause);
    this.kind = kind;
  }

  /** What kind of failure this is. */
  public final Kind kind() {
    return kind;
  }
}
