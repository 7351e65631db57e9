package org.anomalyaware.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** How many seeds {@code --seeds} asks for. */
final class SeedCount {

  private static final int MOST_SEEDS = 10_000;

  private SeedCount() {}

  static long checked(long count, CommandLine line) {
    if (count < 1 || count > MOST_SEEDS) {
      throw new ParameterException(
          line,
          "--seeds is how many seeds to run, 1 to %d, but is %d".formatted(MOST_SEEDS, count));
    }
    return count;
  }
}
