package org.anomalyaware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultTableTest {

  @ParameterizedTest
  @CsvSource({
    "0.99987, 0.9999",
    "-0.05, -0.0500",
    "12.345, 12.35",
    "123.45, 123.5",
    "4321.9, 4322"
  })
  void should_write_numbers_in_few_characters(double value, String text) {
    assertThat(ResultTable.number(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1, p = 1.000",
    "0.0312, p = 0.031",
    "0.0005, p = 5e-04",
    "3e-14, p = 3e-14",
    "0, p < 1e-300",
    "1e-310, p < 1e-300"
  })
  void should_write_small_p_values_as_powers_of_ten(double p, String text) {
    assertThat(ResultTable.pValue(p)).isEqualTo(text);
  }
}
