package org.anomalyaware.api.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceMediansTest {

  private static SeedResult run(long seed, Map<String, Map<Metric, MetricValue>> references) {
    return new SeedResult(
        seed,
        SeedResult.Status.OK,
        null,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Thresholds.none(),
        null,
        references,
        List.of(),
        Map.of());
  }

  private static Map<String, Map<Metric, MetricValue>> pca(double auc) {
    return Map.of("pca", Map.of(Metric.ROC_AUC, new MetricValue(auc, auc - 0.01, auc + 0.01)));
  }

  @Test
  void of_an_odd_number_of_seeds_the_one_in_the_middle() {
    assertThat(ReferenceMedians.of(List.of(run(1, pca(0.7)), run(2, pca(0.9)), run(3, pca(0.6)))))
        .isEqualTo(Map.of("pca", Map.of(Metric.ROC_AUC, 0.7)));
  }

  @Test
  void of_an_even_number_the_mean_of_the_two_in_the_middle() {
    assertThat(ReferenceMedians.of(List.of(run(1, pca(0.5)), run(2, pca(0.75)))))
        .isEqualTo(Map.of("pca", Map.of(Metric.ROC_AUC, 0.625)));
  }

  @Test
  void a_seed_without_references_does_not_count() {
    assertThat(ReferenceMedians.of(List.of(run(1, Map.of()), run(2, pca(0.75)))))
        .isEqualTo(Map.of("pca", Map.of(Metric.ROC_AUC, 0.75)));
  }

  @Test
  void nothing_is_measured_where_nothing_was_asked_for() {
    assertThat(ReferenceMedians.of(List.of(run(1, Map.of())))).isEmpty();
  }
}
