package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.api.result.Role;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.TestExample;
import org.anomalyaware.api.result.TestExamples;
import org.anomalyaware.api.result.TestScores;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.ExperimentOutcome;
import org.anomalyaware.engine.SavedRun;
import org.anomalyaware.engine.Scorer;
import org.anomalyaware.engine.evaluation.Evaluator;
import org.anomalyaware.engine.evaluation.Scores;
import org.anomalyaware.engine.results.ExamplesJson;
import org.anomalyaware.engine.results.ResultJson;
import org.anomalyaware.engine.results.ScoresCsv;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves behind tells one story: metrics, scores and model agree. */
class RunFolderContentsTest {

  private static final BlobsDataset BLOBS = new BlobsDataset();

  @TempDir private static Path folder;
  private static ExperimentResult result;

  @BeforeAll
  static void run() {
    AnomalyAwareness engine = TestEngine.with(BLOBS);
    try (ExperimentOutcome outcome = engine.run(Experiment.on(BlobsDataset.ID))) {
      result = outcome.result();
      outcome.writeTo(folder);
    }
  }

  @Test
  void the_result_file_holds_the_result() {
    ExperimentResult read = ResultJson.read(folder.resolve("result.json"));

    assertThat(read.dataset()).isEqualTo(result.dataset());
    assertThat(read.runs()).isEqualTo(result.runs());
    assertThat(read.summary()).isEqualTo(result.summary());
    assertThat(read.provenance()).isEqualTo(result.provenance());
    assertThat(read.experiment().keySet()).isEqualTo(result.experiment().keySet());
  }

  @Test
  void every_metric_can_be_recomputed_from_the_scores_file() {
    SeedResult run = result.runs().get(0);

    TestScores scores = ScoresCsv.read(folder.resolve("scores.csv"));
    Scores before = Scores.ofBackgroundFirst(scores.baseline(), scores.backgroundCount());
    Scores after = Scores.ofBackgroundFirst(scores.tuned(), scores.backgroundCount());

    Evaluator evaluator = new Evaluator();
    assertThat(run.baseline()).isNotEmpty().isEqualTo(evaluator.evaluate(before).metrics());
    assertThat(run.tuned()).isNotEmpty().isEqualTo(evaluator.evaluate(after).metrics());
    assertThat(run.delta()).isEqualTo(evaluator.changes(before, after));
  }

  @Test
  void the_saved_model_gives_the_scores_of_the_scores_file_through_djl() {
    TestScores scores = ScoresCsv.read(folder.resolve("scores.csv"));
    LoadedDataset data = load();

    try (Scorer scorer = Scorer.load(folder.resolve("model"))) {
      float[] background = scorer.score(rows(data.test().background()));
      float[] anomalies = scorer.score(rows(data.test().anomalies()));

      assertThat(background).hasSize(scores.backgroundCount());
      for (int i = 0; i < scores.size(); i++) {
        float score = scores.isAnomaly(i) ? anomalies[i - background.length] : background[i];
        assertThat(score).isCloseTo(scores.tuned()[i], within(1e-5f * (1 + score)));
      }
    }
  }

  private static LoadedDataset load() {
    return BLOBS.load(LoadRequests.of(BLOBS, BLOBS.variants().get(0).id(), Map.of(), 1, folder));
  }

  @Test
  void many_samples_are_scored_like_few_from_arrays_and_from_buffers() {
    float[] few = rows(load().test().background());
    int times = 400_000 / few.length + 1;
    FloatBuffer many =
        ByteBuffer.allocateDirect(times * few.length * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    for (int i = 0; i < times; i++) {
      many.put(few);
    }
    many.flip();
    float[] copy = new float[many.remaining()];
    many.get(0, copy);

    try (Scorer scorer = Scorer.load(folder.resolve("model"))) {
      float[] expected = scorer.score(few);
      float[] scores = scorer.score(many);

      assertThat(many.position()).isZero();
      assertThat(scores).isEqualTo(scorer.score(copy)).hasSize(times * expected.length);
      for (int i = 0; i < scores.length; i++) {
        float one = expected[i % expected.length];
        assertThat(scores[i]).isCloseTo(one, within(1e-5f * (1 + one)));
      }
    }
  }

  @Test
  void the_examples_are_the_ends_of_the_scores_with_the_samples_own_values() {
    TestScores scores = ScoresCsv.read(folder.resolve("scores.csv"));
    TestExamples examples = ExamplesJson.read(folder.resolve("examples.json"));
    LoadedDataset data =
        BLOBS.load(LoadRequests.of(BLOBS, BLOBS.variants().get(0).id(), Map.of(), 1, folder));

    assertThat(examples.samples()).hasSize(4 * 8);
    for (Role role : List.of(Role.TEST_BACKGROUND, Role.UNSEEN_ANOMALIES)) {
      boolean background = role == Role.TEST_BACKGROUND;
      int from = background ? 0 : scores.backgroundCount();
      int to = background ? scores.backgroundCount() : scores.size();
      float[] sorted = Arrays.copyOfRange(scores.tuned(), from, to);
      Arrays.sort(sorted);
      List<TestExample> most = examples.of(role, TestExample.Extreme.MOST_ANOMALOUS);
      List<TestExample> least = examples.of(role, TestExample.Extreme.LEAST_ANOMALOUS);
      for (int i = 0; i < 8; i++) {
        assertThat(most.get(i).tuned()).isEqualTo(sorted[sorted.length - 1 - i]);
        assertThat(least.get(i).tuned()).isEqualTo(sorted[i]);
      }
      Samples samples = background ? data.test().background() : data.test().anomalies();
      for (TestExample example : examples.of(role, TestExample.Extreme.MOST_ANOMALOUS)) {
        assertThat(example.values()).isEqualTo(valuesOf(samples, example.row()));
        assertThat(example.tuned())
            .as("the sum of squared differences of what it sees and its reconstruction")
            .isCloseTo(squaredError(example), within(1e-3f * (1 + example.tuned())));
      }
    }
  }

  @Test
  void the_folder_is_read_as_a_whole_again() {
    SavedRun saved = SavedRun.read(folder);

    assertThat(saved.result().runs()).isEqualTo(result.runs());
    assertThat(saved.scores().keySet()).containsExactly(1L);
    assertThat(saved.examples().get(1L))
        .isEqualTo(ExamplesJson.read(folder.resolve("examples.json")));
  }

  private static List<Float> valuesOf(Samples samples, int originRow) {
    int row =
        IntStream.range(0, samples.size())
            .filter(i -> samples.originRow(i) == originRow)
            .findFirst()
            .orElseThrow();
    float[] values = new float[samples.width()];
    samples.copyTo(row, values, 0);
    return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
  }

  private static float squaredError(TestExample example) {
    List<Float> seen = example.seen().isEmpty() ? example.values() : example.seen();
    float sum = 0;
    for (int i = 0; i < seen.size(); i++) {
      float difference = seen.get(i) - example.reconstruction().get(i);
      sum += Float.isNaN(difference) ? 0 : difference * difference;
    }
    return sum;
  }

  void the_saved_model_has_the_thresholds_of_the_result_and_they_keep_their_rate() {
    SeedResult run = result.runs().get(0);

    try (Scorer scorer = Scorer.load(folder.resolve("model"))) {
      assertThat(scorer.thresholds()).isEqualTo(run.thresholds());
      double threshold = scorer.threshold(0.1);
      TestScores scores = ScoresCsv.read(folder.resolve("scores.csv"));
      long above =
          IntStream.range(0, scores.backgroundCount())
              .filter(i -> scores.tuned()[i] >= threshold)
              .count();
      assertThat(run.thresholds().values().get(0).check())
          .map(MetricValue::value)
          .contains((double) above / scores.backgroundCount());
      assertThat((double) above / scores.backgroundCount()).isBetween(0.02, 0.25);
      assertThatExceptionOfType(AnomalyAwareException.class)
          .isThrownBy(() -> scorer.threshold(0.01))
          .withMessage(
              "The model has no threshold for the false-positive rate 0.01: needs at least 99"
                  + " held-out background samples, but there are 50. It has those for [0.1].");
      assertThatExceptionOfType(AnomalyAwareException.class)
          .isThrownBy(() -> scorer.threshold(0.5))
          .withMessageContaining("it was not asked for when the model was trained");
    }
  }

  private static float[] rows(Samples samples) {
    float[] rows = new float[samples.size() * samples.width()];
    for (int row = 0; row < samples.size(); row++) {
      samples.copyTo(row, rows, row * samples.width());
    }
    return rows;
  }
}
