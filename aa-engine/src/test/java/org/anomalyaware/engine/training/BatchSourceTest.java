package org.anomalyaware.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.result.Phase;
import org.junit.jupiter.api.Test;

class BatchSourceTest {

  /** Rows whose values are their number, from a first one. */
  private static Samples numbered(int first, int rows) {
    float[] values = new float[rows];
    for (int i = 0; i < rows; i++) {
      values[i] = first + i;
    }
    return Samples.of(values, 1, "SM");
  }

  private static float[] epoch(BatchSource source, BatchMix mix) {
    float[] batches = new float[source.stepsPerEpoch() * mix.total()];
    source.startEpoch();
    source.fill(batches, source.stepsPerEpoch());
    return batches;
  }

  @Property(tries = 300)
  void every_background_sample_is_in_every_epoch_and_none_more_than_twice(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 70) int size,
      @ForAll @IntRange(min = 2, max = 100) int batch) {
    BatchMix mix = BatchMix.ofBackground(batch, size);
    BatchSource source = new BatchSource(numbered(0, size), null, mix, seed, Phase.PRETRAIN);

    for (int epoch = 0; epoch < 3; epoch++) {
      int[] counts = new int[size];
      for (float row : epoch(source, mix)) {
        counts[(int) row]++;
      }
      assertThat(IntStream.of(counts)).allMatch(count -> count == 1 || count == 2);
      assertThat(IntStream.of(counts).sum() - size)
          .as("samples that come a second time")
          .isBetween(0, mix.background() - 1);
    }
  }

  @Property(tries = 200)
  void background_comes_first_in_a_batch_and_every_anomaly_in_its_turn(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 50) int size,
      @ForAll @IntRange(min = 1, max = 9) int anomalyCount,
      @ForAll @IntRange(min = 2, max = 40) int batch,
      @ForAll @DoubleRange(min = 0.01, max = 0.9) double fraction) {
    BatchMix mix = BatchMix.withAnomalies(batch, fraction, size);
    Samples anomalies = numbered(1_000, anomalyCount);
    BatchSource source = new BatchSource(numbered(0, size), anomalies, mix, seed, Phase.FINETUNE);
    List<Float> inTurn = new ArrayList<>();

    for (int epoch = 0; epoch < 2; epoch++) {
      float[] batches = epoch(source, mix);
      for (int i = 0; i < batches.length; i++) {
        boolean isAnomaly = i % mix.total() >= mix.background();
        assertThat(batches[i] >= 1_000)
            .as("row %d of a batch", i % mix.total())
            .isEqualTo(isAnomaly);
        if (isAnomaly) {
          inTurn.add(batches[i]);
        }
      }
    }
    for (int from = 0; from + anomalyCount <= inTurn.size(); from += anomalyCount) {
      Set<Float> pass = new HashSet<>(inTurn.subList(from, from + anomalyCount));
      assertThat(pass).as("anomalies before one comes again").hasSize(anomalyCount);
    }
  }

  @Test
  void same_seed_and_phase_give_the_same_batches_however_they_are_cut() {
    BatchMix mix = new BatchMix(4, 2);
    BatchSource whole =
        new BatchSource(numbered(0, 22), numbered(1_000, 3), mix, 5, Phase.FINETUNE);
    BatchSource pieces =
        new BatchSource(numbered(0, 22), numbered(1_000, 3), mix, 5, Phase.FINETUNE);
    float[] expected = epoch(whole, mix);

    pieces.startEpoch();
    float[] buffer = new float[2 * mix.total()];
    for (int step = 0; step < whole.stepsPerEpoch(); step += 2) {
      pieces.fill(buffer, 2);
      assertThat(buffer)
          .isEqualTo(Arrays.copyOfRange(expected, step * mix.total(), (step + 2) * mix.total()));
    }
  }

  @Test
  void epochs_seeds_and_phases_have_orders_of_their_own() {
    BatchMix mix = new BatchMix(10, 0);
    BatchSource source = new BatchSource(numbered(0, 50), null, mix, 5, Phase.PRETRAIN);
    float[] first = epoch(source, mix);

    assertThat(epoch(source, mix)).isNotEqualTo(first);
    assertThat(epoch(new BatchSource(numbered(0, 50), null, mix, 6, Phase.PRETRAIN), mix))
        .isNotEqualTo(first);
    assertThat(epoch(new BatchSource(numbered(0, 50), null, mix, 5, Phase.FINETUNE), mix))
        .isNotEqualTo(first);
    assertThat(epoch(new BatchSource(numbered(0, 50), null, mix, 5, Phase.PRETRAIN), mix))
        .isEqualTo(first);
  }

  @Test
  void batch_is_made_of_what_there_is() {
    assertThat(BatchMix.ofBackground(512, 30)).isEqualTo(new BatchMix(30, 0));
    assertThat(BatchMix.withAnomalies(100, 0.1, 1_000)).isEqualTo(new BatchMix(90, 10));
    assertThat(BatchMix.withAnomalies(4, 0.01, 1_000))
        .as("at least one anomaly")
        .isEqualTo(new BatchMix(3, 1));
    assertThat(BatchMix.withAnomalies(2, 0.9, 1_000))
        .as("at least one sample of background")
        .isEqualTo(new BatchMix(1, 2));
    assertThat(BatchMix.withAnomalies(100, 0.1, 30)).isEqualTo(new BatchMix(30, 10));
  }
}
