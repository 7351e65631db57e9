package org.anomalyaware.engine.data;

import java.nio.file.Path;
import java.util.List;
import org.anomalyaware.api.dataset.DataFolders;
import org.apiguardian.api.API;

/**
 * The state of a dataset's files.
 *
 * @param folders where they were looked for
 * @param files the state of each file, in the order in which the dataset declares them
 * @param others further files in these folders. Datasets know files by their content, so these may
 *     well be of use; they are not checked unless they turn out to be one of {@code files}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record FileInventory(DataFolders folders, List<FileState> files, List<Path> others) {

  /** Copies the lists. */
  public FileInventory {
    files = List.copyOf(files);
    others = List.copyOf(others);
  }

  /** Whether every file is there, and none is damaged. */
  public boolean isWhole() {
    return files.stream().allMatch(FileState.Present.class::isInstance);
  }
}
