package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.ExperimentOutcome;
import org.anomalyaware.engine.Scorer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who may use what from which thread, who closes it, and what happens after that. */
@Timeout(240)
class OwnershipTest {

  private static final int THREADS = 4;
  private static final AnomalyAwareness ENGINE = TestEngine.with(new BlobsDataset());
  private static final ExecutorService POOL = Executors.newFixedThreadPool(THREADS);

  @TempDir private Path folder;

  @AfterAll
  static void end() {
    POOL.shutdownNow();
  }

  private static Experiment small(long seed) {
    return Experiment.on(BlobsDataset.ID)
        .with("dataset.samples", 200)
        .with("pretrain.epochs", 2)
        .with("finetune.epochs", 1)
        .withSeeds(seed);
  }

  private static float[] tunedScores(long seed) {
    try (ExperimentOutcome outcome = ENGINE.run(small(seed))) {
      return outcome.scores().get(seed).tuned();
    }
  }

  private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
    List<T> results = new ArrayList<>();
    for (Future<T> each : POOL.invokeAll(work)) {
      results.add(each.get());
    }
    return results;
  }

  @Test
  void one_engine_runs_experiments_of_several_threads_with_the_numbers_of_one_thread()
      throws Exception {
    List<float[]> alone = LongStream.rangeClosed(1, THREADS).mapToObj(s -> tunedScores(s)).toList();

    List<float[]> together =
        atOnce(
            LongStream.rangeClosed(1, THREADS)
                .<Callable<float[]>>mapToObj(seed -> () -> tunedScores(seed))
                .toList());

    assertThat(together).usingRecursiveComparison().isEqualTo(alone);
  }

  @Test
  void one_scorer_serves_several_threads() throws Exception {
    try (ExperimentOutcome outcome = ENGINE.run(small(1));
        Scorer scorer = outcome.scorer()) {
      float[] rows = rows();
      float[] alone = scorer.score(rows);

      List<float[]> together =
          atOnce(
              IntStream.range(0, 8 * THREADS)
                  .<Callable<float[]>>mapToObj(i -> () -> scorer.score(rows))
                  .toList());

      assertThat(together).allSatisfy(scores -> assertThat(scores).containsExactly(alone));
    }
  }

  @Test
  void a_scorer_that_is_closed_while_threads_score_lets_them_finish_and_refuses_the_rest()
      throws Exception {
    try (ExperimentOutcome outcome = ENGINE.run(small(1))) {
      Scorer scorer = outcome.scorer();
      float[] rows = rows();
      float[] alone = scorer.score(rows);
      CountDownLatch begun = new CountDownLatch(THREADS);
      List<Future<Integer>> scoring =
          IntStream.range(0, THREADS)
              .mapToObj(
                  i ->
                      POOL.submit(
                          () -> {
                            for (int times = 1; ; times++) {
                              try {
                                assertThat(scorer.score(rows)).containsExactly(alone);
                              } catch (IllegalStateException e) {
                                assertThat(e).hasMessageContaining("This scorer is closed");
                                return times;
                              }
                              begun.countDown();
                            }
                          }))
              .toList();
      begun.await();

      scorer.close();

      for (Future<Integer> each : scoring) {
        assertThat(each.get()).isGreaterThan(1);
      }
    }
  }

  @Test
  void what_is_closed_says_so_and_closing_again_does_nothing() {
    ExperimentOutcome outcome = ENGINE.run(small(1));
    Scorer scorer = outcome.scorer();

    outcome.close();
    outcome.close();

    assertThatIllegalStateException()
        .isThrownBy(outcome::scorer)
        .withMessageContaining("outcome of this experiment is closed");
    assertThatIllegalStateException().isThrownBy(() -> outcome.writeTo(folder));
    assertThat(outcome.result().runs()).hasSize(1);
    assertThat(outcome.scores()).containsKey(1L);
    assertThat(scorer.score(0, 0, 0, 0)).as("a scorer is a thing of its own").hasSize(1);

    scorer.close();
    scorer.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> scorer.score(0, 0, 0, 0))
        .withMessageContaining("load the model again");
    assertThat(scorer.width()).isEqualTo(4);
  }

  private static float[] rows() {
    float[] rows = new float[4 * 5_000];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (float) Math.sin(i);
    }
    return rows;
  }
}
