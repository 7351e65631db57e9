package org.anomalyaware.api.settings;

import java.util.List;
import org.anomalyaware.api.AnomalyAwareException;
import org.apiguardian.api.API;

/** One or more settings are unknown or have a value that is not allowed. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class InvalidSettingsException extends AnomalyAwareException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // List.copyOf is serializable
  private final List<String> problems;

  /** Everything that is wrong, one sentence each. */
  public InvalidSettingsException(List<String> problems) {
    super(
        Kind.CONFIGURATION,
        problems.size() == 1
            ? problems.get(0)
            : problems.size() + " settings are wrong:\n  " + String.join("\n  ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, one sentence each. */
  public List<String> problems() {
    return problems;
  }
}
