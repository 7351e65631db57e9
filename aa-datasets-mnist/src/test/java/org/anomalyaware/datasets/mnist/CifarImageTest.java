package org.anomalyaware.datasets.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CifarImageTest {

  @Property(tries = 200)
  void one_colour_becomes_its_luma_everywhere(
      @ForAll @IntRange(min = 0, max = 255) int red,
      @ForAll @IntRange(min = 0, max = 255) int green,
      @ForAll @IntRange(min = 0, max = 255) int blue) {
    byte[] colours = new byte[CifarImage.BYTES];
    for (int i = 0; i < CifarImage.PLANE; i++) {
      colours[i] = (byte) red;
      colours[CifarImage.PLANE + i] = (byte) green;
      colours[2 * CifarImage.PLANE + i] = (byte) blue;
    }
    int luma = (int) Math.floor((299 * red + 587 * green + 114 * blue + 500) / 1000.0);

    assertThat(toGrey(colours)).containsOnly(luma);
  }

  @Test
  void a_ramp_stays_a_ramp() {
    // Output pixel i covers [8 i / 7, 8 (i + 1) / 7), and the mean of the steps 8 x in it is
    // 8 f + 1 + r with f = i + floor(i / 7), r = i mod 7.
    int[] along = toGrey(grey((row, column) -> 8 * column));
    int[] down = toGrey(grey((row, column) -> 8 * row));
    for (int i = 0; i < ImageFile.SIDE; i++) {
      int expected = 8 * (i + i / 7) + 1 + i % 7;
      for (int other = 0; other < ImageFile.SIDE; other++) {
        assertThat(along[other * ImageFile.SIDE + i]).isEqualTo(expected);
        assertThat(down[i * ImageFile.SIDE + other]).isEqualTo(expected);
      }
    }
  }

  @Test
  void an_edge_is_shared_by_the_area_on_either_side() {
    // White from column 15 on; output column 13 covers 14 6/7 to 16, of which 7/8 are white.
    int[] pixels = toGrey(grey((row, column) -> column < 15 ? 0 : 255));
    assertThat(IntStream.range(0, ImageFile.SIDE).map(i -> pixels[i]).toArray())
        .startsWith(new int[13])
        .endsWith(IntStream.generate(() -> 255).limit(14).toArray())
        .contains(Math.round(255 * 7 / 8f), atIndex(13));
  }

  @Test
  void the_mean_stays_the_same() {
    Random random = new Random(1);
    byte[] colours = grey((row, column) -> random.nextInt(256));
    double before =
        IntStream.range(0, CifarImage.PLANE).map(i -> colours[i] & 0xff).average().orElseThrow();
    double after = IntStream.of(toGrey(colours)).average().orElseThrow();
    // 784 independent roundings have a mean error of 0.29 / 28.
    assertThat(after).isCloseTo(before, within(0.05));
  }

  @Test
  void turning_the_image_over_turns_the_result_over() {
    Random random = new Random(2);
    int[][] values = new int[CifarImage.SIDE][CifarImage.SIDE];
    for (int[] row : values) {
      Arrays.setAll(row, i -> random.nextInt(256));
    }
    int[] straight = toGrey(grey((row, column) -> values[row][column]));
    int[] mirrored = toGrey(grey((row, column) -> values[row][31 - column]));
    int[] transposed = toGrey(grey((row, column) -> values[column][row]));
    for (int row = 0; row < ImageFile.SIDE; row++) {
      for (int column = 0; column < ImageFile.SIDE; column++) {
        int value = straight[row * ImageFile.SIDE + column];
        assertThat(mirrored[row * ImageFile.SIDE + 27 - column]).isEqualTo(value);
        assertThat(transposed[column * ImageFile.SIDE + row]).isEqualTo(value);
      }
    }
  }

  private static byte[] grey(IntBinaryOperator value) {
    byte[] colours = new byte[CifarImage.BYTES];
    for (int i = 0; i < CifarImage.PLANE; i++) {
      byte level = (byte) value.applyAsInt(i / CifarImage.SIDE, i % CifarImage.SIDE);
      for (int plane = 0; plane < 3; plane++) {
        colours[plane * CifarImage.PLANE + i] = level;
      }
    }
    return colours;
  }

  private static int[] toGrey(byte[] colours) {
    byte[] target = new byte[ImageFile.PIXELS];
    CifarImage.toGrey28(colours, 0, target, 0);
    return IntStream.range(0, target.length).map(i -> target[i] & 0xff).toArray();
  }
}
