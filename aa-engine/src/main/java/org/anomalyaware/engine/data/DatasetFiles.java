package org.anomalyaware.engine.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.dataset.DataFolders;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.Variant;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.NearestNames;
import org.apiguardian.api.API;

/**
 * The files of one dataset, or of one of its variants.
 *
 * <p>Immutable and thread-safe; of two fetches into one folder the second waits.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DatasetFiles {

  private final Dataset dataset;
  private final List<DataFile> files;
  private final DataFolders folders;
  private final boolean online;
  private final Surroundings surroundings;

  DatasetFiles(
      Dataset dataset,
      List<DataFile> files,
      DataFolders folders,
      boolean online,
      Surroundings surroundings) {
    this.dataset = dataset;
    this.files = List.copyOf(files);
    this.folders = folders;
    this.online = online;
    this.surroundings = surroundings;
  }

  /** The dataset. */
  public Dataset dataset() {
    return dataset;
  }

  /** The files, in the order in which the dataset declares them. */
  public List<DataFile> files() {
    return files;
  }

  /** Where they are looked for; fetched ones are kept in the first. */
  public DataFolders folders() {
    return folders;
  }

  /**
   * Only the files that a variant needs.
   *
   * @throws InvalidSettingsException if the dataset has no such variant
   */
  public DatasetFiles neededBy(String variant) {
    List<String> variants = dataset.variants().stream().map(Variant::id).toList();
    if (!variants.contains(variant)) {
      throw new InvalidSettingsException(
          List.of(
              "unknown variant of %s '%s': %s"
                  .formatted(dataset.id(), variant, NearestNames.hint(variant, variants))));
    }
    return new DatasetFiles(
        dataset,
        files.stream().filter(file -> file.isNeededBy(variant)).toList(),
        folders,
        online,
        surroundings);
  }

  /**
   * What is there, to judge by names and sizes, which takes no time. A file may lie under its own
   * path in any of the folders, also gzipped under that path and {@code .gz}.
   */
  public FileInventory list() {
    return Inspection.quick(folders).of(files);
  }

  /**
   * What is there, to judge by checksums. Every file is read. A file that is not under its own path
   * is looked for among all others there, gzipped or not, but not within archives.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public FileInventory verify(FetchListener listener) {
    return Inspection.thorough(folders, listener).of(files);
  }

  /**
   * Gets every file that is not in the first folder, or is damaged there: from the other folders,
   * or else from the first of its sources that has it. A file appears whole or not at all.
   * Downloads that break off are kept and gone on with the next time.
   *
   * @throws org.anomalyaware.api.dataset.DatasetException if the folder cannot be written to
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public FetchReport fetch(FetchListener listener) {
    DataFolders target = DataFolders.of(folders.first());
    Map<DataFile, FetchOutcome> outcomes = new HashMap<>();
    List<DataFile> wanted = sortOut(files, target, listener, outcomes);
    if (!wanted.isEmpty()) {
      try (Workshop workshop = Workshop.enter(folders.first(), listener)) {
        Fetching fetching = new Fetching(folders, surroundings, online, workshop, listener);
        // Another process may have fetched them while this one waited.
        for (DataFile file : sortOut(wanted, target, listener, outcomes)) {
          outcomes.put(file, fetching.fetch(file));
        }
      }
    }
    return new FetchReport(
        dataset,
        folders.first(),
        files.stream().map(file -> Objects.requireNonNull(outcomes.get(file))).toList());
  }

  /** Files that are not there. Those that are become outcomes. */
  private static List<DataFile> sortOut(
      List<DataFile> files,
      DataFolders target,
      FetchListener listener,
      Map<DataFile, FetchOutcome> outcomes) {
    List<DataFile> wanted = new ArrayList<>();
    for (FileState state : Inspection.thorough(target, listener).of(files).files()) {
      if (state instanceof FileState.Present present) {
        outcomes.put(
            present.file(), new FetchOutcome.AlreadyThere(present.file(), present.place()));
      } else {
        wanted.add(state.file());
      }
    }
    return wanted;
  }
}
