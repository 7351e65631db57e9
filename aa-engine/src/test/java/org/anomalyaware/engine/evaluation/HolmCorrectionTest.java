package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HolmCorrectionTest {

  @Test
  void values_are_multiplied_by_how_many_are_left_and_never_fall() {
    double[] adjusted = HolmCorrection.adjusted(new double[] {0.02, 0.01, 0.9, 0.021});

    assertThat(adjusted).containsExactly(new double[] {0.06, 0.04, 0.9, 0.06}, within(1e-15));
  }

  @Test
  void nothing_exceeds_1() {
    assertThat(HolmCorrection.adjusted(new double[] {0.6, 0.7})).containsExactly(1, 1);
  }

  @Test
  void a_family_of_one_or_none_stays_as_it_is() {
    assertThat(HolmCorrection.adjusted(new double[] {0.04})).containsExactly(0.04);
    assertThat(HolmCorrection.adjusted(new double[0])).isEmpty();
  }

  @Test
  void what_is_no_probability_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HolmCorrection.adjusted(new double[] {0.5, Double.NaN}))
        .withMessage("A p-value lies in [0, 1], but the one at index 1 is NaN");
  }

  @Test
  void named_tests_keep_their_names_and_order() {
    Map<String, Double> pValues = new LinkedHashMap<>();
    pValues.put("mnist", 0.02);
    pValues.put("cicids", 0.01);

    assertThat(HolmCorrection.adjusted(pValues))
        .containsExactly(Map.entry("mnist", 0.02), Map.entry("cicids", 0.02));
  }

  @Test
  void a_named_test_without_a_probability_is_refused_by_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HolmCorrection.adjusted(Map.of("mnist", 1.5)))
        .withMessage("A p-value lies in [0, 1], but that of mnist is 1.5");
  }
}
