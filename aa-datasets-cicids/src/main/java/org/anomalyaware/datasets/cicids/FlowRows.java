package org.anomalyaware.datasets.cicids;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anomalyaware.api.dataset.ParsedTable;
import org.anomalyaware.api.dataset.Samples;
import org.jspecify.annotations.Nullable;

/** Chooses rows out of the tables of several files, and counts what it leaves. */
final class FlowRows {

  private final Set<TrafficClass> classes;
  private final int firstFeature;
  private final @Nullable RowSet seen;

  private final List<Samples> chosen = new ArrayList<>();
  private final NotFinite notFinite = new NotFinite();
  private final ClassCounts repeated = new ClassCounts();

  /**
   * Nothing chosen yet.
   *
   * @param classes those that are wanted
   * @param firstFeature the first of the columns that is one
   * @param once whether a row with the same numbers and class as an earlier one is left out
   */
  FlowRows(Set<TrafficClass> classes, int firstFeature, boolean once) {
    this.classes = classes;
    this.firstFeature = firstFeature;
    this.seen = once ? new RowSet() : null;
  }

  /** Chooses out of the table of a file of some layout, whose labels are its own. */
  void add(ParsedTable table, Layout layout) {
    Map<String, TrafficClass> wanted = new HashMap<>();
    layout.classes().stream()
        .filter(classes::contains)
        .forEach(each -> wanted.put(each.label(), each));
    Samples samples = table.samples();
    int[] rows = new int[samples.size()];
    int features = layout.features().size();
    float[] numbers = new float[samples.width()];
    int count = 0;
    for (int row = 0; row < rows.length; row++) {
      TrafficClass traffic = wanted.get(samples.classOf(row));
      if (traffic == null) {
        continue;
      }
      if (seen != null) {
        samples.copyTo(row, numbers, 0);
        if (!seen.add(RowSet.bits(Identity.read(numbers, features), traffic))) {
          repeated.add(traffic, 1);
          continue;
        }
      }
      rows[count++] = row;
    }
    chosen.add(samples.columns(firstFeature, features).select(Arrays.copyOf(rows, count)));
    notFinite.add(table.facts(), wanted.values());
  }

  /** What was chosen, as one table in the order in which tables were added. */
  Samples samples() {
    return Samples.joined(chosen);
  }

  NotFinite notFinite() {
    return notFinite;
  }

  /** Rows left out because they were there already. */
  ClassCounts repeated() {
    return repeated;
  }
}
