package org.anomalyaware.api.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelBlocksTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void results_come_in_the_order_of_the_blocks_whatever_the_threads(int threads)
      throws InterruptedException {
    assertThat(ParallelBlocks.run(50, threads, block -> block * block))
        .containsExactlyElementsOf(
            IntStream.range(0, 50).map(block -> block * block).boxed().toList());
  }

  @Test
  void a_failure_of_a_block_is_thrown_as_it_is() {
    ArithmeticException failure = new ArithmeticException("block 3");
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(
            () ->
                ParallelBlocks.run(
                    5,
                    2,
                    block -> {
                      if (block == 3) {
                        throw failure;
                      }
                      return block;
                    }))
        .isSameAs(failure);
  }

  @Test
  void an_interrupt_ends_the_wait() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> ParallelBlocks.run(3, 1, block -> block));
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void no_threads_are_refused() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> ParallelBlocks.run(1, 0, block -> block))
        .withMessageContaining("threads = 0");
  }
}
