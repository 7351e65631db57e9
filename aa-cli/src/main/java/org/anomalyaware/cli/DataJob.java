package org.anomalyaware.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.anomalyaware.engine.data.DataStore;
import org.anomalyaware.engine.data.DatasetFiles;
import org.anomalyaware.engine.data.FetchReport;
import org.anomalyaware.engine.data.FileInventory;
import org.jspecify.annotations.Nullable;

/** What the commands below {@code aa data} do with the files of datasets. */
final class DataJob {

  private final PrintWriter out;
  private final PrintWriter err;
  private final Terminal terminal;
  private final DataStore store;

  /**
   * A job on the files in some folders.
   *
   * @param plugins where datasets are looked for
   * @param folder is looked into before the one of {@code aa data path}, and receives what is
   *     fetched; null if the user named none
   */
  DataJob(
      PrintWriter out,
      PrintWriter err,
      Terminal terminal,
      PluginFolders plugins,
      @Nullable Path folder) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    DataStore all = plugins.engine().data();
    this.store = folder == null ? all : all.in(folder);
  }

  /** Lists the files of one dataset, or of all. */
  void list(@Nullable String dataset) {
    List<DatasetFiles> wanted = dataset == null ? store.all() : List.of(store.of(dataset));
    InventoryListing listing = new InventoryListing(out, terminal);
    wanted.forEach(files -> listing.print(files, files.list(), "present"));
  }

  /** Fetches what is missing of a dataset, or of what one of its variants needs. */
  ExitStatus fetch(String dataset, @Nullable String variant, boolean offline) {
    DatasetFiles files = files(offline ? store.offline() : store, dataset, variant);
    FetchReport report;
    try (RunProgress progress = RunProgress.on(err, terminal, false)) {
      report = files.fetch(progress);
    }
    new FetchSummary(out, err, terminal).print(report);
    return report.isComplete() ? ExitStatus.DONE : ExitStatus.DATA;
  }

  /** Reads the files of a dataset, or those that one of its variants needs, and checks them. */
  ExitStatus verify(String dataset, @Nullable String variant) {
    DatasetFiles files = files(store, dataset, variant);
    FileInventory inventory;
    try (RunProgress progress = RunProgress.on(err, terminal, false)) {
      inventory = files.verify(progress);
    }
    new InventoryListing(out, terminal).print(files, inventory, "whole");
    return inventory.isWhole() ? ExitStatus.DONE : ExitStatus.DATA;
  }

  private static DatasetFiles files(DataStore store, String dataset, @Nullable String variant) {
    DatasetFiles all = store.of(dataset);
    return variant == null ? all : all.neededBy(variant);
  }
}
