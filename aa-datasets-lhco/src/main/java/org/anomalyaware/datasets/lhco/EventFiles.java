package org.anomalyaware.datasets.lhco;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.LoadRequest;

/**
 * Chooses the files to read.
 *
 * @param files at least one
 * @param notes what else was there and why it was left
 */
record EventFiles(List<Path> files, List<String> notes) {
  static final String OFFICIAL_NAME = "events_anomalydetection_v2.features.h5";

  private static final int MOST_FILES = 200;
  private static final int SHOWN_FILES = 4;

  EventFiles {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /** The files that the user named, or else the best one in the dataset's folder. */
  static EventFiles find(LoadRequest request) {
    List<Path> named = request.settings().get(LhcoSettings.FILE);
    return named.isEmpty()
        ? search(request.folders().first(), request.settings().get(LhcoSettings.KEY))
        : new EventFiles(named.stream().map(request.folders()::locate).toList(), List.of());
  }

  private static EventFiles search(Path folder, String key) {
    Path official = folder.resolve(OFFICIAL_NAME);
    if (Files.isRegularFile(official)) {
      return new EventFiles(List.of(official), List.of());
    }
    List<Path> usable = new ArrayList<>();
    List<String> others = new ArrayList<>();
    List<Path> present = list(folder);
    for (Path file : present) {
      try {
        EventTables.open(file, key).close();
        usable.add(file);
      } catch (DatasetException e) {
        others.add(String.valueOf(e.getMessage()));
      }
    }
    if (usable.isEmpty()) {
      throw new DatasetException(missing(folder, others));
    }
    // not all of them: samples made from one another share events, which would then be in two roles
    usable.sort(Comparator.comparingLong(EventFiles::size).reversed());
    return new EventFiles(usable.subList(0, 1), leftOut(usable));
  }

  private static List<String> leftOut(List<Path> usable) {
    if (usable.size() == 1) {
      return List.of();
    }
    String names =
        String.join(
            ", ", usable.stream().skip(1).map(file -> file.getFileName().toString()).toList());
    return List.of(
        "Of %d files with events in the folder the largest is used; set dataset.file to choose. Not used: %s."
            .formatted(usable.size(), names));
  }

  private static String missing(Path folder, List<String> others) {
    StringBuilder message =
        new StringBuilder("%s holds no file with the LHC Olympics features".formatted(folder));
    if (!others.isEmpty()) {
      message.append(". Looked at:");
      others.stream().limit(SHOWN_FILES).forEach(text -> message.append("\n  ").append(text));
      if (others.size() > SHOWN_FILES) {
        message.append("\n  and ").append(others.size() - SHOWN_FILES).append(" more");
      }
      message.append("\nPut");
    } else {
      message.append("; put");
    }
    return message
        .append(" %s (Zenodo 10.5281/zenodo.6466204) there".formatted(OFFICIAL_NAME))
        .append(
            ", fetch it with 'aa data fetch lhco', or name a file of your own with --set dataset.file=FILE")
        .toString();
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> files =
          entries
              .filter(
                  file ->
                      Files.isRegularFile(file) && !file.getFileName().toString().startsWith("."))
              .sorted()
              .limit(MOST_FILES + 1L)
              .toList();
      if (files.size() > MOST_FILES) {
        throw new DatasetException(
            "%s holds more than %d files; name the one to use with --set dataset.file=FILE"
                .formatted(folder, MOST_FILES));
      }
      return files;
    } catch (IOException | UncheckedIOException e) {
      throw new DatasetException(
          "The folder %s cannot be listed: %s; check its permissions"
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new DatasetException(
          "%s cannot be read: %s; check its permissions".formatted(file, e.getMessage()), e);
    }
  }
}
