package org.anomalyaware.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.TestRoles;
import org.anomalyaware.api.dataset.TrainingRoles;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.engine.evaluation.Evaluator;
import org.anomalyaware.engine.preprocessing.Unchanged;
import org.anomalyaware.engine.reference.ReferenceScorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceMetricsTest {

  private final Samples anomalies = samples(20, 2);
  private final LoadedDataset data =
      new LoadedDataset(
          new Shape(2),
          List.of(new Feature("x", "", ""), new Feature("y", "", "")),
          new TrainingRoles(samples(50, 0), anomalies),
          new TestRoles(samples(50, 0), samples(20, 3)),
          "digest",
          List.of());
  private final ReferenceMetrics references =
      new ReferenceMetrics(1, data, new Unchanged(new Shape(2)), data.training().background());

  private static Samples samples(int size, int shift) {
    float[] values = new float[2 * size];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.sin(i * i) + shift;
    }
    return Samples.of(values, 2, "of " + shift);
  }

  private Map<Metric, MetricValue> of(ReferenceScorer scorer, Samples labelled) {
    return references.of(scorer, labelled, new Evaluator());
  }

  @ParameterizedTest
  @EnumSource
  void a_scorer_is_fitted_once_for_all_finetunings(ReferenceScorer scorer) {
    assertThat(of(scorer, anomalies.first(20))).isNotEmpty().isSameAs(of(scorer, anomalies));
  }

  @Test
  void fewer_labelled_anomalies_make_another_classifier_and_nothing_else() {
    for (ReferenceScorer scorer : ReferenceScorer.values()) {
      boolean same = of(scorer, anomalies) == of(scorer, anomalies.first(5));
      assertThat(same).as(scorer.id()).isEqualTo(scorer != ReferenceScorer.SVM_CLASSIFIER);
    }
  }
}
