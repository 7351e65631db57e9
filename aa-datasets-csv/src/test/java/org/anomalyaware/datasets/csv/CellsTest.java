package org.anomalyaware.datasets.csv;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class CellsTest {

  @Property
  void a_number_is_read_to_the_last_bit(@ForAll double number) {
    assertThat(Cells.number(" " + number, '.')).isEqualTo(number);
    assertThat(Cells.number(String.valueOf(number).replace('.', ','), ',')).isEqualTo(number);
  }

  @Property
  void text_is_a_number_or_none_and_never_a_failure(
      @ForAll @StringLength(max = 8) @Chars({'0', '1', '.', '-', '+', 'e', 'E', ' ', 'x', 'f', 'd'})
          String text) {
    double number = Cells.number(text, '.');

    if (text.contains("x") || text.contains("f") || text.contains("d") || text.isBlank()) {
      assertThat(number).isNaN();
    }
  }
}
