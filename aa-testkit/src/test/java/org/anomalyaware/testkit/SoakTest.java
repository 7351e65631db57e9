package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.ExperimentOutcome;
import org.anomalyaware.engine.RunFolder;
import org.anomalyaware.engine.Scorer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many small runs in one process: trained, scored, written and closed, some compiled by XLA. What
 * the process takes must not grow with them. The figures are left in {@code target/soak.md}.
 */
@EnabledOnOs(OS.LINUX)
class SoakTest {

  /** Caches, compiled code and the allocator's pools have their size by then. */
  private static final double WARM_UP = 0.3;

  private static final int CHECKPOINTS = 20;
  private static final int ONE_COMPILED_IN = 20;
  private static final Duration LONGEST = Duration.ofMinutes(4);
  private static final long MEBIBYTE = 1 << 20;

  @TempDir private Path folder;

  private final AnomalyAwareness engine = TestEngine.with(new BlobsDataset());

  @Test
  void thirty_runs_leave_no_handle_thread_or_native_memory_behind() throws IOException {
    List<Footprint> footprints = soak(30, 10);

    requireFlat(footprints, 8 * MEBIBYTE, 192 * MEBIBYTE);
  }

  @Test
  @Tag("thorough")
  void a_thousand_runs_take_no_more_than_the_first_hundreds() throws IOException {
    int runs = 1_000;
    List<Footprint> footprints = soak(runs, CHECKPOINTS);
    Files.writeString(
        Path.of("target", "soak.md"),
        table(footprints, runs / CHECKPOINTS),
        StandardCharsets.UTF_8);

    assertThat(footprints).as("checkpoints within the time").hasSizeGreaterThan(2);
    requireFlat(footprints, 4 * MEBIBYTE, 128 * MEBIBYTE);
  }

  /** The most of what came after the warm-up beside the most of what came before. */
  private static void requireFlat(List<Footprint> footprints, long heap, long resident) {
    int warm = (int) Math.ceil(WARM_UP * footprints.size());
    List<Footprint> before = footprints.subList(0, warm);
    List<Footprint> after = footprints.subList(warm, footprints.size());
    assertThat(most(after, Footprint::heap))
        .as("heap after collection: %s", footprints)
        .isLessThan(most(before, Footprint::heap) + heap);
    assertThat(most(after, Footprint::resident))
        .as("resident memory: %s", footprints)
        .isLessThan(most(before, Footprint::resident) + resident);
    assertThat(most(after, Footprint::javaCpp))
        .as("native memory of living objects: %s", footprints)
        .isLessThanOrEqualTo(most(before, Footprint::javaCpp));
    assertThat(most(after, Footprint::files))
        .as("open files: %s", footprints)
        .isLessThanOrEqualTo(most(before, Footprint::files));
    assertThat(most(after, Footprint::threads))
        .as("threads: %s", footprints)
        .isLessThanOrEqualTo(most(before, Footprint::threads));
  }

  private static long most(List<Footprint> footprints, ToLongFunction<Footprint> of) {
    return footprints.stream().mapToLong(of).max().orElseThrow();
  }

  private List<Footprint> soak(int runs, int checkpoints) throws IOException {
    List<Footprint> footprints = new ArrayList<>();
    long began = System.nanoTime();
    for (int run = 1; run <= runs; run++) {
      oneRun(run);
      if (run % (runs / checkpoints) == 0) {
        footprints.add(Footprint.now());
        if (System.nanoTime() - began > LONGEST.toNanos()) {
          break; // on a busy machine
        }
      }
    }
    return footprints;
  }

  private void oneRun(int number) {
    Experiment experiment =
        Experiment.on(BlobsDataset.ID)
            .with("dataset.samples", 200)
            .with("pretrain.epochs", 2)
            .with("finetune.epochs", 1)
            .with("training.xla", number % ONE_COMPILED_IN == 1 ? "on" : "off")
            .withSeeds(number);
    try (ExperimentOutcome outcome = engine.run(experiment);
        Scorer scorer = outcome.scorer();
        RunFolder place = RunFolder.stage(folder.resolve("run"), true)) {
      assertThat(outcome.result().runs())
          .extracting(SeedResult::status)
          .containsOnly(SeedResult.Status.OK);
      assertThat(scorer.score(0, 0, 0, 0)).hasSize(1);
      outcome.writeTo(place.path());
      place.commit();
    }
  }

  private static String table(List<Footprint> footprints, int runsBetween) {
    StringBuilder table =
        new StringBuilder(
            """
            | runs | heap after collection, MiB | JavaCPP, MiB | resident, MiB | open files | threads |
            |---|---|---|---|---|---|
            """);
    for (int i = 0; i < footprints.size(); i++) {
      Footprint each = footprints.get(i);
      table.append(
          String.format(
              Locale.ROOT,
              "| %,d | %.1f | %.1f | %d | %d | %d |%n",
              (i + 1) * runsBetween,
              (double) each.heap() / MEBIBYTE,
              (double) each.javaCpp() / MEBIBYTE,
              each.resident() / MEBIBYTE,
              each.files(),
              each.threads()));
    }
    return table.toString();
  }
}
