package org.anomalyaware.engine.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;
import org.anomalyaware.api.WriteFailure;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SuiteResult;
import org.anomalyaware.api.result.TestScores;
import org.anomalyaware.engine.RunFolder;
import org.anomalyaware.engine.files.FileTrees;
import org.anomalyaware.engine.results.AtomicFile;
import org.anomalyaware.engine.results.ResultJson;
import org.anomalyaware.engine.results.ScoresCsv;
import org.anomalyaware.engine.results.SuiteJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A suite's folder: {@code suite.json} says what is run, {@code cells/} holds a folder for each
 * finished cell, {@code result.json} comes last. Whatever is there is whole: each appears by one
 * move, so that a process may be killed at any moment.
 */
final class SuiteFolder implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SuiteFolder.class);

  private static final String SUITE = "suite.json";
  private static final String RESULT = "result.json";
  private static final String SCORES = "scores.csv";
  private static final String CELLS = "cells";

  private final Path folder;
  private final FileChannel channel;

  private SuiteFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Opens a folder for a suite.
   *
   * @param resume whether to go on with what is there
   * @throws AnomalyAwareException if something is there that this must not go on with
   */
  static SuiteFolder open(Path folder, Suite suite, boolean resume) {
    Map<String, String> content = suite.content();
    try {
      if (isOccupied(folder)) {
        requireSame(folder, content, resume);
      }
      Files.createDirectories(folder.resolve(CELLS));
      Path file = folder.resolve(SUITE);
      if (Files.notExists(file)) {
        SuiteJson.writeContent(content, file);
      }
      SuiteFolder opened = new SuiteFolder(folder, locked(file));
      opened.deleteLeftovers();
      return opened;
    } catch (IOException e) {
      throw new AnomalyAwareException(
          Kind.CONFIGURATION,
          "No suite can be run into " + folder + ": " + e + ". Choose another folder with --out.",
          e);
    }
  }

  private static boolean isOccupied(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return false;
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException("it is a file");
    }
    try (Stream<Path> files = Files.list(folder)) {
      // A process that was killed at the very beginning leaves no more than this.
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .anyMatch(name -> !name.equals(CELLS) && !name.startsWith("." + SUITE));
    }
  }

  private static void requireSame(Path folder, Map<String, String> content, boolean resume) {
    Path file = folder.resolve(SUITE);
    if (Files.notExists(file)) {
      throw new AnomalyAwareException(
          Kind.CONFIGURATION,
          folder + " exists and holds no suite (no suite.json). Choose another folder.");
    }
    if (!resume) {
      throw new AnomalyAwareException(
          Kind.CONFIGURATION,
          folder + " holds a suite already. Go on with it by --resume, or choose another folder.");
    }
    List<String> differences = ContentDifference.between(SuiteJson.readContent(file), content);
    if (!differences.isEmpty()) {
      throw new AnomalyAwareException(
          Kind.CONFIGURATION,
          "The suite has changed since it was begun in "
              + folder
              + ", so it cannot be resumed there. Choose another folder, or undo this:\n  "
              + String.join("\n  ", differences));
    }
  }

  /** Locks what says which suite this is, until the process ends in whatever way. */
  private static FileChannel locked(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      log.debug("This very process has locked {}", file, e);
    }
    if (lock == null) {
      channel.close();
      throw new AnomalyAwareException(
          Kind.CONFIGURATION, "Another process is running the suite of " + file + ".");
    }
    return channel;
  }

  private void deleteLeftovers() throws IOException {
    for (Path place : List.of(folder, folder.resolve(CELLS))) {
      try (Stream<Path> files = Files.list(place)) {
        files
            .filter(
                file -> String.valueOf(file.getFileName()).matches("\\..*\\.(partial-.*|aa-lock)"))
            .forEach(FileTrees::delete);
      }
    }
  }

  /** The result of a cell, if it succeeded before and all that is wanted of it is there. */
  Optional<ExperimentResult> finished(String identity, boolean withScores) {
    Path cell = cell(identity);
    if (Files.notExists(cell.resolve(RESULT))
        || (withScores && Files.notExists(cell.resolve(SCORES)))) {
      return Optional.empty();
    }
    try {
      ExperimentResult result = ResultJson.read(cell.resolve(RESULT));
      boolean ok = result.runs().stream().allMatch(run -> run.status() == SeedResult.Status.OK);
      return ok ? Optional.of(result) : Optional.empty();
    } catch (AnomalyAwareException e) {
      log.warn("{} It is run again.", e.getMessage());
      return Optional.empty();
    }
  }

  /** Keeps a cell, whole or not at all. */
  void keep(String identity, ExperimentResult result, @Nullable TestScores scores) {
    try (RunFolder cell = RunFolder.stage(cell(identity), true)) {
      ResultJson.write(result, cell.path().resolve(RESULT));
      if (scores != null) {
        ScoresCsv.write(scores, cell.path().resolve(SCORES));
      }
      cell.commit();
    } catch (IOException e) {
      throw WriteFailure.of("A cell", folder, e);
    }
  }

  void write(SuiteResult result) {
    try {
      AtomicFile.write(folder.resolve(RESULT), SuiteJson.text(result));
    } catch (IOException e) {
      throw WriteFailure.of("The result", folder, e);
    }
  }

  private Path cell(String identity) {
    return folder.resolve(CELLS).resolve(identity);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      log.debug("{} could not be unlocked", folder, e);
    }
  }
}
