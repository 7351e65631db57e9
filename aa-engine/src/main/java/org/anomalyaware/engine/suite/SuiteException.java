package org.anomalyaware.engine.suite;

import java.util.List;
import org.anomalyaware.api.AnomalyAwareException;
import org.apiguardian.api.API;

/** A suite cannot be read or run as it is. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SuiteException extends AnomalyAwareException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // List.copyOf is serializable
  private final List<String> problems;

  SuiteException(List<String> problems) {
    this("", problems);
  }

  SuiteException(String suite, List<String> problems) {
    super(Kind.CONFIGURATION, message(suite, problems));
    this.problems = List.copyOf(problems);
  }

  private static String message(String suite, List<String> problems) {
    String head = suite.isEmpty() ? "The suite" : suite;
    return problems.size() == 1
        ? head + ", " + problems.get(0)
        : "%s has %d problems:%n  %s"
            .formatted(head, problems.size(), String.join("\n  ", problems));
  }

  /** The same problems, said of a named suite. */
  SuiteException in(String suite) {
    return new SuiteException(suite, problems);
  }

  /** Everything that is wrong, with its line, one sentence each. */
  public List<String> problems() {
    return problems;
  }
}
