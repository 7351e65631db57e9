package org.anomalyaware.datasets.lhco;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class EventRowsTest {

  @Property(tries = 200)
  void each_row_is_kept_once_in_the_order_of_its_first_appearance(
      @ForAll @Size(max = 3000) List<@IntRange(max = 400) Integer> rows) {
    EventRows events = new EventRows();
    for (int row : rows) {
      events.add(row(row));
    }
    List<Float> expected = new ArrayList<>();
    Set<Integer> distinct = new LinkedHashSet<>(rows);
    for (int row : distinct) {
      for (float value : row(row)) {
        expected.add(value);
      }
    }
    assertThat(events.size()).isEqualTo(rows.size());
    assertThat(events.distinct()).containsExactly(expected.toArray(new Float[0]));
  }

  /** Rows of zeros but for one number, which is not always in the same place. */
  private static float[] row(int number) {
    float[] row = new float[JetColumns.FEATURES];
    row[number % JetColumns.FEATURES] = number;
    return row;
  }
}
