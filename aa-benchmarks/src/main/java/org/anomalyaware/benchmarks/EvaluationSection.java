package org.anomalyaware.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.anomalyaware.engine.evaluation.Evaluator;
import org.anomalyaware.engine.evaluation.Scores;

/** Metrics of 10^3 to 10^7 scores. */
final class EvaluationSection {

  private EvaluationSection() {}

  static Section section() {
    return new Section(
        "evaluation",
        "Evaluation",
        "Scores to metrics, half background and half anomalies. Ours is all seven metrics with their"
            + " intervals; scikit-learn's is the ROC AUC and the average precision, without.",
        3,
        EvaluationSection::contests);
  }

  private static List<Contest> contests(Effort effort) {
    List<Contest> contests = new ArrayList<>();
    int most = effort.quick() ? 1_000 : 10_000_000;
    for (int size = 1_000; size <= most; size *= 10) {
      SplittableRandom random = new SplittableRandom(size);
      float[] background = floats(random.doubles(size / 2).toArray());
      float[] anomalies = floats(random.doubles(size / 2).map(Math::sqrt).toArray());
      contests.add(
          new Contest(
              "%,d scores".formatted(size),
              Unit.SECONDS,
              new Timed("ours", () -> seconds(background, anomalies)),
              new PythonContestant("scikit-learn", "evaluation", Map.of("size", size))));
    }
    return contests;
  }

  private static double seconds(float[] background, float[] anomalies) {
    long began = System.nanoTime();
    new Evaluator().evaluate(Scores.of(background, anomalies));
    return (System.nanoTime() - began) / 1e9;
  }

  private static float[] floats(double... values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
