package org.anomalyaware.api.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Where the files of one dataset are looked for, the first place first: the folder that the user
 * named for this run, then the one that downloads are kept in.
 *
 * @param folders at least one; they need not exist
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record DataFolders(List<Path> folders) {

  /** Copies the list. */
  public DataFolders {
    folders = List.copyOf(folders);
    if (folders.isEmpty()) {
      throw new IllegalArgumentException("Files are looked for in one folder or more, not in none");
    }
  }

  /** These folders in this order. */
  public static DataFolders of(Path... folders) {
    return new DataFolders(List.of(folders));
  }

  /** The folder that is looked into first, where users are told to put files. */
  public Path first() {
    return folders.get(0);
  }

  /**
   * A file or folder that the user named: as given if it is there, else within the first of these
   * folders that holds it; as given if none does.
   */
  public Path locate(Path given) {
    if (Files.exists(given)) {
      return given;
    }
    return folders.stream()
        .map(folder -> folder.resolve(given))
        .filter(Files::exists)
        .findFirst()
        .orElse(given);
  }

  /** For messages: the folders, and of each whether it is there. */
  @Override
  public String toString() {
    return folders.stream()
        .map(folder -> Files.isDirectory(folder) ? folder.toString() : folder + " (does not exist)")
        .collect(Collectors.joining(", "));
  }
}
