package org.anomalyaware.api.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricTest {

  @Test
  void ids_are_those_of_the_result_file() {
    assertThat(Arrays.stream(Metric.values()).map(Metric::id))
        .containsExactly(
            "rocAuc",
            "averagePrecision",
            "tprAtFpr1e-1",
            "tprAtFpr1e-2",
            "tprAtFpr1e-3",
            "fprAtTpr95",
            "maxSic");
  }

  @Test
  void only_a_false_positive_rate_is_better_when_lower() {
    assertThat(Arrays.stream(Metric.values()).filter(metric -> !metric.higherIsBetter()))
        .containsExactly(Metric.FPR_AT_TPR_95);
  }

  @ParameterizedTest
  @EnumSource
  void metric_is_found_by_its_id_and_says_what_it_is(Metric metric) {
    assertThat(Metric.withId(metric.id())).contains(metric);
    assertThat(metric.title()).isNotBlank();
    assertThat(metric.definition()).isNotBlank().doesNotEndWith(".");
  }

  @Test
  void unknown_id_is_no_metric() {
    assertThat(Metric.withId("ROC_AUC")).isEmpty();
  }

  @Test
  void score_that_knows_nothing_has_the_chance_level() {
    assertThat(Metric.ROC_AUC.chanceLevel(0.2)).isEqualTo(0.5);
    assertThat(Metric.AVERAGE_PRECISION.chanceLevel(0.2)).isEqualTo(0.2);
    assertThat(Metric.TPR_AT_FPR_1E_1.chanceLevel(0.2)).isEqualTo(0.1);
    assertThat(Metric.TPR_AT_FPR_1E_2.chanceLevel(0.2)).isEqualTo(0.01);
    assertThat(Metric.TPR_AT_FPR_1E_3.chanceLevel(0.2)).isEqualTo(0.001);
    assertThat(Metric.FPR_AT_TPR_95.chanceLevel(0.2)).isEqualTo(0.95);
    assertThat(Metric.MAX_SIC.chanceLevel(0.2)).isEqualTo(1);
  }

  @Test
  void roles_are_found_by_their_ids() {
    assertThat(Arrays.stream(Role.values()).map(Role::id))
        .containsExactly(
            "trainingBackground",
            "heldOutBackground",
            "tuningAnomalies",
            "testBackground",
            "unseenAnomalies");
    for (Role role : Role.values()) {
      assertThat(Role.withId(role.id())).contains(role);
    }
    assertThat(Role.withId("test")).isEmpty();
  }
}
