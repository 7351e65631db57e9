package org.anomalyaware.datasets.cicids;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.TableKey;

/** The rows of the selected files, and what was left out of them. */
final class LoadedFlows {

  /** To be another whenever {@link FlowReader} could make another table of a file. */
  private static final String VERSION = "cicids-flows-1";

  private static final String TASK = "Reading CICIDS flows";

  private final List<Feature> features;
  private final Samples samples;
  private final List<String> notes;

  private LoadedFlows(List<Feature> features, Samples samples, List<String> notes) {
    this.features = features;
    this.samples = samples;
    this.notes = notes;
  }

  /**
   * Reads the selected files.
   *
   * @throws DatasetException if a file is not what it should be
   */
  static LoadedFlows read(Selection selection, Protocol protocol, LoadRequest request) {
    boolean port = request.settings().get(CicidsSettings.DESTINATION_PORT);
    boolean once = request.settings().get(CicidsSettings.DUPLICATES).equals(CicidsSettings.ONCE);
    List<Feature> all = selection.used().get(0).header().layout().features();
    List<Feature> features = port ? all : all.subList(1, all.size());
    FlowRows rows = new FlowRows(protocol.wanted(), port ? 0 : 1, once);
    long total = selection.counts().total();
    long before = 0;
    for (Census file : selection.used()) {
      long start = before;
      rows.add(
          request
              .tables()
              .table(
                  new TableKey(VERSION, file.sha256()),
                  sink ->
                      FlowReader.read(
                          file,
                          sink,
                          lines ->
                              request
                                  .progress()
                                  .progressed(TASK, Math.min(start + lines, total), total))),
          file.header().layout());
      before += file.counts().total();
    }
    request.progress().progressed(TASK, total, total);
    return new LoadedFlows(features, rows.samples(), notes(selection, protocol, rows));
  }

  private static List<String> notes(Selection selection, Protocol protocol, FlowRows rows) {
    List<String> notes = new ArrayList<>();
    for (Census each : selection.used()) {
      notes.add(
          "%s, layout %s: %s."
              .formatted(each.file().shortName(), each.header().layout().title(), each.counts()));
    }
    notes.addAll(selection.notes());
    if (protocol.byDay()) {
      notes.addAll(OfficialDay.compare(selection.used()));
    }
    ClassCounts discarded = selection.counts().without(protocol.wanted());
    if (discarded.total() > 0) {
      notes.add("Left out, because the variant gives them no role: %s.".formatted(discarded));
    }
    NotFinite notFinite = rows.notFinite();
    if (notFinite.rows().total() > 0) {
      notes.add(
          "Left out, because %s is not a finite number: %s."
              .formatted(String.join(" or ", notFinite.columns()), notFinite.rows()));
    }
    if (rows.repeated().total() > 0) {
      notes.add(
          "Left out, because a row with the same numbers and class is there: %s."
              .formatted(rows.repeated()));
    }
    String blank =
        selection.used().stream()
            .filter(each -> each.blankRows() > 0)
            .map(each -> each.blankRows() + " in " + each.file().shortName())
            .collect(Collectors.joining(", "));
    if (!blank.isEmpty()) {
      notes.add(
          "Left out, because they have no value at all: rows without class, %s.".formatted(blank));
    }
    return List.copyOf(notes);
  }

  /** The columns of the samples. */
  List<Feature> features() {
    return features;
  }

  /** What was read and what was left out, one sentence each. */
  List<String> notes() {
    return notes;
  }

  /**
   * The rows of some classes.
   *
   * @throws DatasetException if there are none
   */
  Samples samples(Set<TrafficClass> classes, String role) {
    Samples found =
        samples.ofClasses(classes.stream().map(TrafficClass::label).collect(Collectors.toSet()));
    if (found.size() == 0) {
      throw new DatasetException(
          "No row is left for the %s. %s Give files with more rows of that kind."
              .formatted(role, String.join(" ", notes)));
    }
    return found;
  }
}
