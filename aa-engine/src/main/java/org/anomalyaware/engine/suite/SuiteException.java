package org.anomalyaware.engine.suite;

import java.util.List;
import org.anomalyaware.api.AnomalyAwareException;
import org.apiguardian.api.API;

/** A suite cannot be read or run as it is. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SuiteException extends AnomalyAwareException {

  private static final long serialVersionUID = 1L;

  /** As many as a user mends before looking again. */
  private static final int MOST_SAID = 20;

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
    if (problems.size() == 1) {
      return head + ", " + problems.get(0);
    }
    List<String> said = problems.subList(0, Math.min(problems.size(), MOST_SAID));
    String rest =
        problems.size() > MOST_SAID ? "\n  and %d more".formatted(problems.size() - MOST_SAID) : "";
    return "%s has %d problems:\n  %s%s"
        .formatted(head, problems.size(), String.join("\n  ", said), rest);
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
