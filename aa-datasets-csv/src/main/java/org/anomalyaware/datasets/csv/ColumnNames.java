package org.anomalyaware.datasets.csv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names for columns, none of them twice: {@code column3} for one without a name, and {@code x.1}
 * for the second of the name {@code x}, as pandas has it.
 *
 * @param names in order
 * @param notes what was named anew, one sentence each
 */
record ColumnNames(List<String> names, List<String> notes) {

  static ColumnNames of(List<String> header) {
    Set<String> names = new LinkedHashSet<>();
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String given = header.get(i).strip();
      String base = given.isEmpty() ? "column" + (i + 1) : given;
      String name = base;
      for (int n = 1; names.contains(name) || (n > 1 && header.contains(name)); n++) {
        name = base + "." + n;
      }
      names.add(name);
      if (!name.equals(given)) {
        notes.add(
            given.isEmpty()
                ? "Column %d has no name and is called %s.".formatted(i + 1, name)
                : "Column %d has the name of one before it, %s, and is called %s."
                    .formatted(i + 1, Shown.text(given), Shown.text(name)));
      }
    }
    return new ColumnNames(List.copyOf(names), List.copyOf(notes));
  }

  /** Names by place, for a file that has none. */
  static ColumnNames numbered(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      names.add("column" + i);
    }
    return new ColumnNames(List.copyOf(names), List.of());
  }
}
