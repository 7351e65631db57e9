package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricDelta;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SeedsDelta;
import org.anomalyaware.api.result.SeedsValue;
import org.anomalyaware.api.result.Summary;
import org.junit.jupiter.api.Test;

class SeedsSummaryTest {

  @Test
  void several_seeds_give_median_band_and_signed_rank_test() {
    List<SeedResult> seeds =
        IntStream.rangeClosed(0, 100).mapToObj(seed -> succeeded(seed, 1000 + 3 * seed)).toList();

    Summary summary = SeedsSummary.of(seeds);

    assertThat(summary.baseline()).isEqualTo(Map.of(Metric.ROC_AUC, new SeedsValue(50, 16, 84)));
    assertThat(summary.tuned()).isEqualTo(Map.of(Metric.ROC_AUC, new SeedsValue(1150, 1048, 1252)));
    double[] changes = IntStream.rangeClosed(0, 100).mapToDouble(i -> 1000 + 2 * i).toArray();
    assertThat(summary.delta())
        .isEqualTo(
            Map.of(
                Metric.ROC_AUC,
                new SeedsDelta(
                    1100,
                    1032,
                    1168,
                    Math.scalb(1.0, -100),
                    Detectable.overSeeds(changes).orElseThrow())));
  }

  @Test
  void one_seed_keeps_its_own_intervals_and_test() {
    Summary summary = SeedsSummary.of(List.of(succeeded(5, 7), failed()));

    assertThat(summary.baseline()).isEqualTo(Map.of(Metric.ROC_AUC, new SeedsValue(5, 4, 6)));
    assertThat(summary.delta())
        .isEqualTo(Map.of(Metric.ROC_AUC, new SeedsDelta(2, 1, 3, 0.03, 1.5)));
  }

  @Test
  void failed_seeds_alone_give_an_empty_summary() {
    assertThat(SeedsSummary.of(List.of(failed())))
        .isEqualTo(new Summary(Map.of(), Map.of(), Map.of()));
  }

  @Test
  void a_metric_that_one_seed_lacks_is_left_out() {
    SeedResult complete = succeeded(1, 2);
    SeedResult lacking = result(SeedResult.Status.OK, complete.baseline(), Map.of(), Map.of());

    Summary summary = SeedsSummary.of(List.of(complete, lacking));

    assertThat(summary.baseline()).containsOnlyKeys(Metric.ROC_AUC);
    assertThat(summary.tuned()).isEmpty();
    assertThat(summary.delta()).isEmpty();
  }

  private static SeedResult succeeded(double baseline, double tuned) {
    double change = tuned - baseline;
    return result(
        SeedResult.Status.OK,
        Map.of(Metric.ROC_AUC, new MetricValue(baseline, baseline - 1, baseline + 1)),
        Map.of(Metric.ROC_AUC, new MetricValue(tuned, tuned - 1, tuned + 1)),
        Map.of(Metric.ROC_AUC, new MetricDelta(change, change - 1, change + 1, 0.03, 1.5)));
  }

  private static SeedResult failed() {
    return result(SeedResult.Status.FAILED, Map.of(), Map.of(), Map.of());
  }

  private static SeedResult result(
      SeedResult.Status status,
      Map<Metric, MetricValue> baseline,
      Map<Metric, MetricValue> tuned,
      Map<Metric, MetricDelta> delta) {
    return new SeedResult(1, status, null, baseline, tuned, delta, Map.of(), List.of(), Map.of());
  }
}
