package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.anomalyaware.api.result.MetricValue;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Golden numbers by scikit-learn, R and pROC for 1,000 background samples and 150 anomalies with
 * many ties; make_reference.py and make_reference.R beside them made them.
 */
class ReferenceTest {

  private static final Offset<Double> EXACT = within(1e-9);

  private static LabelledScores scores;
  private static Map<String, Double> scikitLearn;
  private static Map<String, Double> r;

  private final Evaluator evaluator = new Evaluator();

  @BeforeAll
  static void read(@TempDir Path folder) throws IOException {
    scores = LabelledScores.read(Resources.copy("reference_scores.csv", folder));
    scikitLearn = numbers(Resources.copy("reference_scikit_learn.csv", folder));
    r = numbers(Resources.copy("reference_r.csv", folder));
  }

  @Test
  void every_metric_agrees_with_scikit_learn() {
    Map<String, Double> values = new HashMap<>();
    evaluator
        .evaluate(scores.baseline())
        .metrics()
        .forEach((metric, estimate) -> values.put("baseline." + metric.id(), estimate.value()));
    evaluator
        .evaluate(scores.tuned())
        .metrics()
        .forEach((metric, estimate) -> values.put("tuned." + metric.id(), estimate.value()));

    assertThat(values).hasSize(14).containsOnlyKeys(scikitLearn.keySet());
    scikitLearn.forEach(
        (name, value) -> assertThat(values.get(name)).as(name).isCloseTo(value, EXACT));
  }

  @Test
  void auc_intervals_agree_with_pROC() {
    assertAgrees("baseline", RocAuc.of(scores.baseline()));
    assertAgrees("tuned", RocAuc.of(scores.tuned()));
  }

  @Test
  void the_paired_test_agrees_with_pROC() {
    PairedDifference difference = evaluator.compare(scores.baseline(), scores.tuned());

    assertThat(difference.z()).isCloseTo(r.get("difference.z"), EXACT);
    assertThat(difference.pValue()).isCloseTo(r.get("difference.pValue"), EXACT);
    assertThat(difference.low()).isCloseTo(r.get("difference.low"), EXACT);
    assertThat(difference.high()).isCloseTo(r.get("difference.high"), EXACT);
  }

  @Test
  void statistics_over_runs_agree_with_R() {
    double[] before = {0.61, 0.64, 0.58, 0.66, 0.63, 0.60, 0.69};
    double[] after = {0.90, 0.62, 0.84, 0.85, 0.95, 0.93, 0.72};

    assertThat(SignedRank.of(before, after).pValue()).isCloseTo(r.get("signedRank.pValue"), EXACT);
    assertThat(Quantiles.of(after, 0.16)).isCloseTo(r.get("band.low"), EXACT);
    assertThat(Quantiles.of(after, 0.5)).isCloseTo(r.get("band.median"), EXACT);
    assertThat(Quantiles.of(after, 0.84)).isCloseTo(r.get("band.high"), EXACT);
    double[] adjusted = HolmCorrection.adjusted(new double[] {0.03, 0.001, 0.6, 0.04, 0.012});
    for (int i = 0; i < adjusted.length; i++) {
      assertThat(adjusted[i]).isCloseTo(r.get("holm." + i), EXACT);
    }
  }

  private static void assertAgrees(String detector, MetricValue auc) {
    assertThat(auc.low()).isCloseTo(r.get(detector + ".low"), EXACT);
    assertThat(auc.value()).isCloseTo(r.get(detector + ".rocAuc"), EXACT);
    assertThat(auc.high()).isCloseTo(r.get(detector + ".high"), EXACT);
  }

  private static Map<String, Double> numbers(Path csv) throws IOException {
    Map<String, Double> numbers = new HashMap<>();
    Files.readAllLines(csv).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(cells -> numbers.put(cells[0], Double.valueOf(cells[1])));
    return numbers;
  }
}
