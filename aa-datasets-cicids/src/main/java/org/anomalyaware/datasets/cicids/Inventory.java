package org.anomalyaware.datasets.cicids;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.dataset.TableCache;

/** The files that were found, by layout; what they hold is looked up when it is first asked for. */
final class Inventory {

  private static final String TASK = "Counting CICIDS flows";

  private final Map<FlowFile, FlowHeader> headers = new LinkedHashMap<>();
  private final Map<FlowFile, Census> censuses = new LinkedHashMap<>();
  private final TableCache tables;
  private final ProgressListener progress;

  /**
   * Reads the headers of files.
   *
   * @param tables remembers what files held when they were read before
   * @throws org.anomalyaware.api.dataset.DatasetException if one is not a file of flows
   */
  Inventory(List<FlowFile> files, TableCache tables, ProgressListener progress) {
    files.forEach(file -> headers.put(file, FlowHeader.read(file)));
    this.tables = tables;
    this.progress = progress;
  }

  List<FlowFile> filesOf(Set<Layout> layouts) {
    return headers.entrySet().stream()
        .filter(entry -> layouts.contains(entry.getValue().layout()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What the files of some layouts hold. */
  List<Census> of(Set<Layout> layouts) {
    List<FlowFile> files = filesOf(layouts);
    List<FlowFile> unknown = files.stream().filter(file -> !censuses.containsKey(file)).toList();
    long total = Math.max(1, unknown.stream().mapToLong(FlowFile::bytes).sum());
    long before = 0;
    for (FlowFile file : unknown) {
      long start = before;
      FlowHeader header = headers.get(file);
      if (header == null) {
        throw new IllegalStateException(file + " has no header");
      }
      censuses.put(
          file,
          Census.of(
              file,
              header,
              tables,
              bytes -> progress.progressed(TASK, Math.min(start + bytes, total), total)));
      before += file.bytes();
    }
    return censuses.values().stream().filter(each -> files.contains(each.file())).toList();
  }
}
