package org.anomalyaware.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0.90, 0.92, 3", // half-width 0.010
    "0.9098, 0.9142, 4", // half-width 0.0022
    "7, 9, 1", // half-width 1.0
    "-400, 400, 0", // half-width 400
    "0.5, 0.5, 4", // no width
    "0.4999999, 0.5, 5" // narrower than anybody wants to read
  })
  void should_show_the_half_width_of_an_interval_to_two_digits(
      double low, double high, int decimals) {
    assertThat(Numbers.decimalsFor(low, high)).isEqualTo(decimals);
  }

  @Test
  void should_show_a_p_value_to_two_digits_and_tiny_ones_as_a_bound() {
    assertThat(Numbers.pValue(0.04321)).isEqualTo("0.043");
    assertThat(Numbers.pValue(1)).isEqualTo("1");
    assertThat(Numbers.pValue(0.0001)).isEqualTo("0.0001");
    assertThat(Numbers.pValue(0)).isEqualTo("< 0.0001");
    assertThat(Numbers.p(0.2)).isEqualTo("p\u00a0=\u00a00.2");
    assertThat(Numbers.p(1e-9)).isEqualTo("p\u00a0<\u00a00.0001");
  }

  @Test
  void should_show_a_change_with_its_sign_and_a_true_minus() {
    assertThat(Numbers.signedInterval(-0.0121, -0.02, 0.001, 3))
        .isEqualTo("\u22120.012 [\u22120.020,\u00a0+0.001]");
  }

  @Test
  void should_show_three_significant_digits_plainly_unless_very_small_or_large() {
    assertThat(Numbers.significant(0.5)).isEqualTo("0.5");
    assertThat(Numbers.significant(0.001)).isEqualTo("0.001");
    assertThat(Numbers.significant(12_345)).isEqualTo("12300");
    assertThat(Numbers.significant(0)).isEqualTo("0");
    assertThat(Numbers.significant(1.2345e-9)).isEqualTo("1.23E\u22129");
  }

  @Test
  void should_name_what_is_no_finite_number() {
    assertThat(Numbers.fixed(Double.NaN, 3)).isEqualTo("not a number");
    assertThat(Numbers.fixed(Double.NEGATIVE_INFINITY, 3)).isEqualTo("\u2212\u221e");
    assertThat(Numbers.pValue(Double.NaN)).isEqualTo("not a number");
  }

  @Test
  void should_print_the_same_in_every_locale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));

      assertThat(Numbers.interval(0.5, 0.25, 0.75, 2)).isEqualTo("0.50 [0.25,\u00a00.75]");
      assertThat(Numbers.count(1234567)).isEqualTo("1,234,567");
      assertThat(new DecimalTickUnits(0).getCeilingTickUnit(0.2).valueToString(0.4))
          .isEqualTo("0.4");
    } finally {
      Locale.setDefault(before);
    }
  }
}
