package org.anomalyaware.engine;

import java.nio.IntBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.TestRoles;
import org.anomalyaware.api.dataset.TrainingRoles;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.engine.evaluation.Evaluator;
import org.anomalyaware.engine.preprocessing.PreprocessedSamples;
import org.anomalyaware.engine.preprocessing.Preprocessing;
import org.anomalyaware.engine.reference.ReferenceScorer;
import org.apiguardian.api.API;

/**
 * What reference scorers reach on one seed's data: each is fitted once, however many fine-tunings
 * ask. Thread-safe.
 */
@API(status = API.Status.INTERNAL)
public final class ReferenceMetrics {

  private final Map<Key, Map<Metric, MetricValue>> known = new ConcurrentHashMap<>();
  private final long seed;
  private final Preprocessing preprocessing;
  private final Samples background;
  private final TestRoles test;

  /**
   * Nothing is fitted yet.
   *
   * @param background what is trained on, preprocessed
   */
  ReferenceMetrics(long seed, LoadedDataset data, Preprocessing preprocessing, Samples background) {
    this.seed = seed;
    this.preprocessing = preprocessing;
    this.background = background;
    this.test =
        new TestRoles(
            new PreprocessedSamples(data.test().background(), preprocessing),
            new PreprocessedSamples(data.test().anomalies(), preprocessing));
  }

  /**
   * What a scorer reaches.
   *
   * @param anomalies the labelled ones that are trained on, as the dataset gave them
   */
  Map<Metric, MetricValue> of(ReferenceScorer scorer, Samples anomalies, Evaluator evaluator) {
    return known.computeIfAbsent(
        Key.of(scorer, anomalies),
        key -> {
          Samples labelled = new PreprocessedSamples(anomalies, preprocessing);
          return evaluator
              .evaluate(scorer.score(new TrainingRoles(background, labelled), test, seed))
              .metrics();
        });
  }

  /**
   * What decides about the scores of one seed.
   *
   * @param anomalies rows of the labelled anomalies; empty if the scorer does not look at them
   */
  private record Key(ReferenceScorer scorer, IntBuffer anomalies) {

    static Key of(ReferenceScorer scorer, Samples anomalies) {
      IntStream rows =
          scorer.usesAnomalies()
              ? IntStream.range(0, anomalies.size()).map(anomalies::originRow)
              : IntStream.empty();
      return new Key(scorer, IntBuffer.wrap(rows.toArray()));
    }
  }
}
