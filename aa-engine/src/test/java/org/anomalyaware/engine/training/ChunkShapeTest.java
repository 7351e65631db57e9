package org.anomalyaware.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChunkShapeTest {

  private static final long MOST_FLOATS = 1 << 20;

  @Property
  void chunk_is_as_large_as_it_may_be(
      @ForAll @IntRange(min = 1, max = 100_000) int stepsPerEpoch,
      @ForAll @IntRange(min = 1, max = 100_000) int batch,
      @ForAll @IntRange(min = 1, max = 100_000) int width) {
    ChunkShape chunk = ChunkShape.fitting(stepsPerEpoch, batch, width);

    long batchFloats = (long) batch * width;
    assertThat(chunk.batch()).isEqualTo(batch);
    assertThat(chunk.steps()).isBetween(1, Math.min(256, stepsPerEpoch));
    if (chunk.steps() > 1) {
      assertThat(chunk.steps() * batchFloats).isLessThanOrEqualTo(MOST_FLOATS);
    }
    boolean oneMoreIsTooMany =
        chunk.steps() == stepsPerEpoch
            || chunk.steps() == 256
            || (chunk.steps() + 1) * batchFloats > MOST_FLOATS;
    assertThat(oneMoreIsTooMany).isTrue();
  }

  @Test
  void one_batch_is_taken_however_large_it_is() {
    assertThat(ChunkShape.fitting(10, 1 << 20, 784)).isEqualTo(new ChunkShape(1, 1 << 20));
  }

  @Test
  void shapes_put_steps_and_batch_before_the_features() {
    ChunkShape chunk = new ChunkShape(5, 32);

    assertThat(chunk.dimensions(new Shape(1, 28, 28))).containsExactly(5, 32, 1, 28, 28);
    assertThat(chunk.batch(new Shape(1, 28, 28))).isEqualTo(new Shape(32, 1, 28, 28));
    assertThat(chunk.dimensions(new Shape(13))).containsExactly(5, 32, 13);
  }
}
