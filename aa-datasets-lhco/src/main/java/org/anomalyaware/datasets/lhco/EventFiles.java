package org.anomalyaware.datasets.lhco;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anomalyaware.api.dataset.DataFolders;
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

  /** The files that the user named, or else the best one in the dataset's folders. */
  static EventFiles find(LoadRequest request) {
    List<Path> named = request.settings().get(LhcoSettings.FILE);
    return named.isEmpty()
        ? search(request.folders(), request.settings().get(LhcoSettings.KEY))
        : new EventFiles(named.stream().map(request.folders()::locate).toList(), List.of());
  }

  /** What the first folder holds that holds anything of use. */
  private static EventFiles search(DataFolders folders, String key) {
    List<String> others = new ArrayList<>();
    for (Path folder : folders.folders()) {
      Optional<EventFiles> found = search(folder, key, others);
      if (found.isPresent()) {
        return folders.folders().size() == 1 ? found.get() : found.get().takenFrom(folder);
      }
    }
    throw new DatasetException(missing(folders, others));
  }

  /**
   * The file to use of a folder.
   *
   * @param others receives why files that were looked at are of no use
   */
  private static Optional<EventFiles> search(Path folder, String key, List<String> others) {
    Path official = folder.resolve(OFFICIAL_NAME);
    if (Files.isRegularFile(official)) {
      return Optional.of(new EventFiles(List.of(official), List.of()));
    }
    List<Path> usable = new ArrayList<>();
    for (Path file : list(folder)) {
      try {
        EventTables.open(file, key).close();
        usable.add(file);
      } catch (DatasetException e) {
        others.add(String.valueOf(e.getMessage()));
      }
    }
    if (usable.isEmpty()) {
      return Optional.empty();
    }
    // not all of them: samples made from one another share events, which would then be in two roles
    usable.sort(Comparator.comparingLong(EventFiles::size).reversed());
    return Optional.of(new EventFiles(usable.subList(0, 1), leftOut(usable)));
  }

  private EventFiles takenFrom(Path folder) {
    List<String> more = new ArrayList<>(notes);
    more.add("Taken from the folder %s.".formatted(folder));
    return new EventFiles(files, more);
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

  private static String missing(DataFolders folders, List<String> others) {
    StringBuilder message =
        new StringBuilder(
            "There is no file with the LHC Olympics features in %s".formatted(folders));
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
        .append(
            " %s (Zenodo 10.5281/zenodo.6466204) into %s".formatted(OFFICIAL_NAME, folders.first()))
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
