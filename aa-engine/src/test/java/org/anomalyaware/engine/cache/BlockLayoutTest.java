package org.anomalyaware.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BlockLayoutTest {

  @Property
  void blocks_hold_all_rows_and_keep_numbers_aligned(
      @ForAll @IntRange(min = 1, max = 1 << 24) int width,
      @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int rows) {
    BlockLayout layout = new BlockLayout(width, rows);

    assertThat(layout.blockBytes() % Float.BYTES).isZero();
    assertThat(layout.blocks()).isNotNegative();
    assertThat(layout.allBytes()).isEqualTo((long) rows * (Float.BYTES * (long) width + 1));
    if (rows > 0) {
      int last = layout.blocks() - 1;
      assertThat((long) last * layout.rowsPerBlock() + layout.rowsOf(last)).isEqualTo(rows);
      assertThat(layout.rowsOf(last)).isBetween(1, layout.rowsPerBlock());
    }
  }
}
