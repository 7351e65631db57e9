package org.anomalyaware.cli;

import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;

/**
 * Turns errors of Java itself into failures that are reported as others are. The first of them is
 * that memory was not enough, which users can mend.
 */
final class SeriousErrors implements IExecutionStrategy {

  private final IExecutionStrategy usual;

  SeriousErrors(IExecutionStrategy usual) {
    this.usual = usual;
  }

  @Override
  public int execute(ParseResult parsed) {
    try {
      return usual.execute(parsed);
    } catch (OutOfMemoryError e) {
      throw failure(parsed, outOfMemory(e), e);
    } catch (LinkageError | StackOverflowError e) {
      throw failure(
          parsed,
          "Java ended the command, which is a fault of this program or of a plugin: " + e,
          e);
    }
  }

  /** What to do about it. */
  static String outOfMemory(OutOfMemoryError error) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return "Java's memory was not enough (%s; it may use %d MB). Give it more, such as twice that: AA_JAVA_OPTS=-Xmx%dm"
        .formatted(error.getMessage(), megabytes, 2 * megabytes);
  }

  private static ExecutionException failure(ParseResult parsed, String message, Error cause) {
    CommandLine line = parsed.commandSpec().commandLine();
    return new ExecutionException(
        line, message, new AnomalyAwareException(Kind.RUN, message, cause));
  }
}
