package org.anomalyaware.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.result.Role;
import org.anomalyaware.api.result.TestExample;
import org.anomalyaware.api.result.TestExample.Extreme;
import org.anomalyaware.api.result.TestExamples;
import org.anomalyaware.api.result.TestScores;
import org.anomalyaware.engine.preprocessing.Preprocessing;
import org.anomalyaware.engine.scoring.TrainedModel;

/** Picks the most and the least anomalous test samples of each role, for people to look at. */
final class ExampleChoice {

  private static final int MOST = 8;

  /** Bounds the file: of large images there are fewer. */
  private static final int MOST_VALUES = 100_000;

  private final LoadedDataset data;
  private final TestScores scores;
  private final TrainedModel tuned;
  private final int count;

  private ExampleChoice(LoadedDataset data, TestScores scores, TrainedModel tuned) {
    this.data = data;
    this.scores = scores;
    this.tuned = tuned;
    long valuesOfOneEach = 2L * Extreme.values().length * data.test().background().width() * 2;
    this.count = (int) Math.max(1, Math.min(MOST, MOST_VALUES / valuesOfOneEach));
  }

  static TestExamples of(LoadedDataset data, TestScores scores, TrainedModel tuned) {
    return new ExampleChoice(data, scores, tuned).choose();
  }

  private TestExamples choose() {
    List<TestExample> samples = new ArrayList<>();
    for (Extreme extreme : Extreme.values()) {
      samples.addAll(examples(Role.UNSEEN_ANOMALIES, extreme));
      samples.addAll(examples(Role.TEST_BACKGROUND, extreme));
    }
    return new TestExamples(
        LongStream.of(data.featureShape().getShape()).boxed().toList(),
        data.features().stream().map(Feature::name).toList(),
        samples);
  }

  private List<TestExample> examples(Role role, Extreme extreme) {
    boolean background = role == Role.TEST_BACKGROUND;
    Samples samples = background ? data.test().background() : data.test().anomalies();
    int offset = background ? 0 : scores.backgroundCount();
    int[] chosen = ends(offset, samples.size(), extreme);
    float[][] reconstructions = tuned.reconstruct(samples.select(chosen));
    List<TestExample> examples = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      float[] raw = new float[samples.width()];
      samples.copyTo(chosen[i], raw, 0);
      int index = offset + chosen[i];
      examples.add(
          new TestExample(
              role,
              extreme,
              scores.rows()[index],
              scores.classOf(index),
              scores.baseline()[index],
              scores.tuned()[index],
              list(raw),
              seen(raw),
              list(tuned.preprocessing().spread(reconstructions[i], raw.length))));
    }
    return examples;
  }

  /** The rows of one end of a role's scores, the most extreme first. */
  private int[] ends(int offset, int size, Extreme extreme) {
    float[] outward = new float[size];
    for (int row = 0; row < size; row++) {
      float score = scores.tuned()[offset + row];
      outward[row] = extreme == Extreme.MOST_ANOMALOUS ? -score : score;
    }
    float[] sorted = outward.clone();
    Arrays.sort(sorted);
    float last = sorted[Math.min(count, size) - 1];
    return IntStream.range(0, size)
        .filter(row -> outward[row] <= last)
        .boxed()
        .sorted(Comparator.comparing(row -> outward[row]))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private List<Float> seen(float[] raw) {
    Preprocessing preprocessing = tuned.preprocessing();
    if (preprocessing.isIdentity()) {
      return List.of();
    }
    float[] converted = new float[(int) preprocessing.output().size()];
    preprocessing.apply(raw, converted, 0);
    return list(preprocessing.spread(converted, raw.length));
  }

  private static List<Float> list(float[] values) {
    List<Float> list = new ArrayList<>(values.length);
    for (float value : values) {
      list.add(value);
    }
    return list;
  }
}
