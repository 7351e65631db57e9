package org.anomalyaware.report;

import java.util.List;
import org.anomalyaware.api.result.TestScores;

/** A handful of scores, written out. */
final class TestSamples {

  private TestSamples() {}

  /** Samples whose baseline and tuned scores are the same. */
  static TestScores of(float[] background, float[] anomalies) {
    int size = background.length + anomalies.length;
    float[] column = new float[size];
    System.arraycopy(background, 0, column, 0, background.length);
    System.arraycopy(anomalies, 0, column, background.length, anomalies.length);
    return new TestScores(
        background.length, new int[size], List.of("any"), new int[size], column, column);
  }

  /** The ROC curve of those scores. */
  static RocCurve curve(float[] background, float[] anomalies) {
    TestScores scores = of(background, anomalies);
    return RocCurve.of(scores, scores.tuned());
  }
}
