package org.anomalyaware.engine.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.dataset.DataFolders;

/**
 * Looks for a dataset's files. Each is looked for under its own path in every folder, as it is and
 * gzipped; a thorough look then goes on to all other files there, since datasets know files by
 * their content. Of several copies a whole one counts, and otherwise the first.
 */
final class Inspection {

  private static final String GZIPPED = ".gz";

  private final DataFolders folders;
  private final FileCheck check;
  private final boolean underAnyName;

  private Inspection(DataFolders folders, FileCheck check, boolean underAnyName) {
    this.folders = folders;
    this.check = check;
    this.underAnyName = underAnyName;
  }

  /** Believes a file of the right size at the right place. */
  static Inspection quick(DataFolders folders) {
    return new Inspection(folders, new SizeCheck(), false);
  }

  /** Believes checksums alone, whatever a file's name. */
  static Inspection thorough(DataFolders folders, FetchListener listener) {
    return new Inspection(folders, new ChecksumCheck(listener), true);
  }

  /** The state of each of the given files. */
  FileInventory of(List<DataFile> files) {
    List<Path> others = new ArrayList<>(others(files));
    List<FileState> states = new ArrayList<>();
    for (DataFile file : files) {
      FileState state = of(file, underAnyName ? others : List.of());
      others.remove(state.place());
      states.add(state);
    }
    return new FileInventory(folders, states, others);
  }

  private FileState of(DataFile file, List<Path> others) {
    List<FileState> found = new ArrayList<>();
    for (Path place : officialPlaces(file)) {
      FileState state = check.of(file, place);
      if (state instanceof FileState.Present) {
        return state;
      }
      found.add(state);
    }
    for (Path other : others) {
      if (check.of(file, other) instanceof FileState.Present renamed) {
        return renamed;
      }
    }
    return found.stream()
        .filter(FileState.Damaged.class::isInstance)
        .findFirst()
        .orElseGet(() -> new FileState.Missing(file, folders.first().resolve(file.path())));
  }

  private List<Path> officialPlaces(DataFile file) {
    return folders.folders().stream()
        .flatMap(
            folder ->
                List.of(folder.resolve(file.path()), folder.resolve(file.path() + GZIPPED))
                    .stream())
        .toList();
  }

  private Set<Path> others(List<DataFile> files) {
    Set<Path> official = new HashSet<>();
    files.forEach(file -> official.addAll(officialPlaces(file)));
    Set<Path> others = new LinkedHashSet<>();
    for (Path folder : folders.folders()) {
      others.addAll(FolderContent.of(folder));
    }
    others.removeAll(official);
    return others;
  }
}
