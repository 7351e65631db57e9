package org.anomalyaware.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where a suite runs and how, whatever suite it is. */
final class BenchOptions {

  private static final int MOST_JOBS = 256;

  @Mixin private DataFolderOption data = new DataFolderOption();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to leave; runs/SUITE-TIME if not given.")
  private @Nullable Path out;

  @Option(
      names = "--resume",
      description = "Go on with the suite in the folder that --out names, if it was begun there.")
  private boolean resume;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "How many seeds or datasets are worked on at once; 2 if not given, on one processor 1."
              + " Each takes memory, and the numbers stay the same.")
  private int jobs = Math.min(2, Runtime.getRuntime().availableProcessors());

  /** Refuses what makes no sense. */
  void check(CommandLine line) {
    if (jobs < 1 || jobs > MOST_JOBS) {
      throw new ParameterException(
          line, "--jobs is a number from 1 to %d, but is %d".formatted(MOST_JOBS, jobs));
    }
    if (resume && out == null) {
      throw new ParameterException(line, "--resume wants the folder to go on with: --out DIR");
    }
  }

  @Nullable Path dataHome() {
    return data.folder();
  }

  /** The folder that was asked for, else a new one for the suite; the same at every call. */
  Path folderFor(String suite) {
    if (out == null) {
      out = NewRunFolder.forSuite(suite);
    }
    return out;
  }

  /** What is left if the suite is interrupted, as the end of a sentence. */
  String kept() {
    return out == null
        ? "nothing was begun"
        : "what was finished is in %s, and the same command with --out %s --resume goes on"
            .formatted(out, out);
  }

  PluginFolders plugins() {
    return data.plugins();
  }

  boolean resume() {
    return resume;
  }

  int jobs() {
    return jobs;
  }
}
