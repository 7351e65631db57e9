package org.anomalyaware.testkit;

import static org.anomalyaware.testkit.AnomalyAwareAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.TestRoles;
import org.anomalyaware.api.dataset.TrainingRoles;
import org.anomalyaware.api.result.DatasetSummary;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.Provenance;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SeedsDelta;
import org.anomalyaware.api.result.SeedsValue;
import org.anomalyaware.api.result.Summary;
import org.junit.jupiter.api.Test;

class AnomalyAwareAssertionsTest {

  private static LoadedDataset loaded(float... unseen) {
    return new LoadedDataset(
        new Shape(1),
        List.of(),
        new TrainingRoles(
            Samples.of(new float[] {1, 2}, 1, "SM"), Samples.of(new float[] {3}, 1, "BSM")),
        new TestRoles(Samples.of(new float[] {4}, 1, "SM"), Samples.of(unseen, 1, "BSM")),
        "0".repeat(64),
        List.of());
  }

  private static ExperimentResult result(SeedResult.Status status, SeedsDelta delta) {
    return new ExperimentResult(
        new DatasetSummary(
            "blobs",
            "near",
            DataSource.GENERATED,
            "0".repeat(64),
            Map.of(),
            List.of(),
            List.of(),
            new DatasetCard("t", "d", List.of(), "l", List.of(), List.of(), List.of())),
        Map.of(),
        List.of(
            new SeedResult(
                1,
                status,
                status == SeedResult.Status.OK ? null : "Fine-tuning diverged",
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of())),
        new Summary(
            Map.of(),
            Map.of(Metric.ROC_AUC, new SeedsValue(0.91, 0.9, 0.92)),
            Map.of(Metric.ROC_AUC, delta)),
        new Provenance("1", "now", "17", "Linux", 2, "0.36", "2.18", true, List.of()));
  }

  @Test
  void disjoint_roles_pass_and_a_copied_sample_fails() {
    assertThatCode(() -> assertThat(loaded(5)).hasDisjointRoles()).doesNotThrowAnyException();
    assertThatThrownBy(() -> assertThat(loaded(5, 3)).hasDisjointRoles())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("tuningAnomalies and unseenAnomalies share the sample [3.0]");
  }

  @Test
  void equal_samples_within_one_role_are_allowed() {
    assertThatCode(() -> assertThat(loaded(5, 5)).hasDisjointRoles()).doesNotThrowAnyException();
  }

  @Test
  void full_roles_pass_and_an_empty_one_fails() {
    assertThatCode(() -> assertThat(loaded(5)).hasNoEmptyRole()).doesNotThrowAnyException();
    assertThatThrownBy(() -> assertThat(loaded()).hasNoEmptyRole())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("unseenAnomalies");
  }

  @Test
  void same_roles_pass_and_others_fail() {
    assertThatCode(() -> assertThat(loaded(5)).hasSameRolesAs(loaded(5)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> assertThat(loaded(5)).hasSameRolesAs(loaded(6)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("unseenAnomalies")
        .hasMessageContaining("Expected row 0 to be [6.0], but it is [5.0]");
  }

  @Test
  void samples_are_compared_by_bits_and_by_class() {
    Samples zero = Samples.of(new float[] {0f}, 1, "SM");

    assertThatThrownBy(() -> assertThat(zero).hasSameRowsAs(Samples.of(new float[] {-0f}, 1, "SM")))
        .hasMessageContaining("row 0");
    assertThatThrownBy(() -> assertThat(zero).hasSameRowsAs(Samples.of(new float[] {0f}, 1, "BSM")))
        .hasMessageContaining("class BSM");
    assertThatThrownBy(() -> assertThat(zero).hasSize(2)).hasMessageContaining("Expected 2");
    assertThatThrownBy(() -> assertThat(zero).hasClasses("DoS")).hasMessageContaining("[DoS]");
    assertThat(zero).hasSize(1).hasClasses("SM").hasOnlyFiniteValues().hasSameRowsAs(zero);
  }

  @Test
  void improvement_is_an_interval_above_zero() {
    SeedsDelta clear = new SeedsDelta(0.21, 0.19, 0.23, 1e-9);
    SeedsDelta undecided = new SeedsDelta(0.01, -0.01, 0.03, 0.4);

    assertThat(result(SeedResult.Status.OK, clear)).improvesOnBaseline().improvesOnBaselineBy(0.15);
    assertThatThrownBy(
            () -> assertThat(result(SeedResult.Status.OK, clear)).improvesOnBaselineBy(0.2))
        .hasMessageContaining("0.19 to 0.23");
    assertThatThrownBy(
            () -> assertThat(result(SeedResult.Status.OK, undecided)).improvesOnBaseline())
        .hasMessageContaining("-0.01 to 0.03");
  }

  @Test
  void failed_run_improves_on_nothing() {
    ExperimentResult failed =
        result(SeedResult.Status.FAILED, new SeedsDelta(0.21, 0.19, 0.23, 1e-9));

    assertThatThrownBy(() -> assertThat(failed).improvesOnBaseline())
        .hasMessageContaining("seed 1 failed: Fine-tuning diverged");
    assertThatThrownBy(() -> assertThat(failed).hasTunedMetricAtLeast(Metric.ROC_AUC, 0.5))
        .hasMessageContaining("seed 1 failed");
  }

  @Test
  void metric_is_at_least_a_value_or_it_is_said_what_it_is() {
    ExperimentResult result = result(SeedResult.Status.OK, new SeedsDelta(0.2, 0.1, 0.3, 1e-9));

    assertThat(result).hasTunedMetricAtLeast(Metric.ROC_AUC, 0.9);
    assertThatThrownBy(() -> assertThat(result).hasTunedMetricAtLeast(Metric.ROC_AUC, 0.95))
        .hasMessageContaining("at least 0.95, but it is 0.91");
    assertThatThrownBy(() -> assertThat(result).hasTunedMetricAtLeast(Metric.MAX_SIC, 1))
        .hasMessageContaining("not known");
  }
}
