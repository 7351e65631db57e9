package org.anomalyaware.datasets.cicids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

  @Property
  void every_double_is_read_back_to_the_bit(@ForAll double value) {
    assertThat(Cells.number(Double.toString(value))).isEqualTo(value);
    String rounded = String.format(Locale.ROOT, "%.9f", value);
    assertThat(Cells.number(rounded)).isEqualTo(Double.parseDouble(rounded));
  }

  @Property
  void decimals_are_rounded_as_by_java(
      @ForAll @BigRange(min = "-1000000000", max = "1000000000") @Scale(9) BigDecimal value) {
    String text = value.toPlainString();
    assertThat(Cells.number(text)).isEqualTo(Double.parseDouble(text));
  }

  @Property
  void text_is_a_number_or_refused_as_one(@ForAll String text) {
    try {
      Cells.number(text);
    } catch (NumberFormatException e) {
      assertThat(Cells.isBlank(text)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-0", "-1", "+7", " 12 ", "\"12\"", ".5", "5.", "1e-3", "1E5", "00012.50"})
  void usual_spellings_are_read(String text) {
    double expected = Double.parseDouble(text.replace("\"", "").strip());
    assertThat(Cells.number(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"\"", "NaN", "nan", "Infinity", "-Infinity", "inf", "1e999"})
  void what_is_no_finite_number_says_so(String text) {
    assertThat(Cells.number(text)).isNotFinite();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abc", "1d", "0x10", "1f", "1.2.3", "--1", "-", ".", "1 2", "e", "BENIGN"})
  void text_is_refused(String text) {
    assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Cells.number(text));
  }
}
