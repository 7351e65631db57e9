package org.anomalyaware.datasets.lhco.blosc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BloscChunkProperties {
  private static final int MOST_BYTES = 1 << 16;

  @Property(tries = 400)
  void what_was_encoded_is_decoded(
      @ForAll("encoders") BloscEncoder encoder, @ForAll("data") byte[] data) throws BloscException {
    assertThat(BloscChunk.decode(encoder.encode(data), MOST_BYTES)).isEqualTo(data);
    assertThat(BloscChunk.decode(encoder.store(data), MOST_BYTES)).isEqualTo(data);
  }

  @Property(tries = 1000)
  void damaged_chunks_are_decoded_or_refused_but_never_anything_else(
      @ForAll("encoders") BloscEncoder encoder,
      @ForAll("data") byte[] data,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int changes) {
    byte[] chunk = encoder.encode(data);
    Random random = new Random(seed);
    for (int i = 0; i < changes; i++) {
      // beyond the header more often than not, for there most damage is found out at once
      int from = random.nextInt(4) == 0 ? 0 : Math.min(BloscHeader.LENGTH, chunk.length - 1);
      chunk[from + random.nextInt(chunk.length - from)] = (byte) random.nextInt();
    }
    requireDecodedOrRefused(chunk);
  }

  @Property(tries = 200)
  void chunks_that_are_cut_short_are_refused(
      @ForAll("encoders") BloscEncoder encoder,
      @ForAll("data") byte[] data,
      @ForAll @IntRange(min = 1, max = 1000) int cut) {
    byte[] chunk = encoder.encode(data);
    byte[] rest = Arrays.copyOf(chunk, Math.max(0, chunk.length - cut));
    org.assertj.core.api.Assertions.assertThatExceptionOfType(BloscException.class)
        .isThrownBy(() -> BloscChunk.decode(rest, MOST_BYTES));
  }

  @Property(tries = 1000)
  void arbitrary_bytes_are_decoded_or_refused(@ForAll @Size(max = 200) byte[] bytes) {
    requireDecodedOrRefused(bytes);
  }

  @Property(tries = 2000)
  void an_arbitrary_blosclz_stream_stays_within_its_room(
      @ForAll @Size(max = 300) byte[] stream, @ForAll @IntRange(max = 600) int room) {
    byte[] output = new byte[room + 64];
    byte[] elsewhere = new byte[room];
    // what lies before its room makes no difference to it
    assertThat(decoded(stream, output, 32, room)).isEqualTo(decoded(stream, elsewhere, 0, room));
    assertThat(Arrays.copyOfRange(output, 32, 32 + room)).isEqualTo(elsewhere);
    assertThat(Arrays.copyOf(output, 32)).containsOnly(0);
    assertThat(Arrays.copyOfRange(output, 32 + room, output.length)).containsOnly(0);
  }

  /** How many bytes were decoded, or why none. */
  private static String decoded(byte[] stream, byte[] output, int offset, int room) {
    try {
      return BloscLz.decode(stream, 0, stream.length, output, offset, room) + " bytes";
    } catch (BloscException e) {
      return e.getMessage();
    }
  }

  private static void requireDecodedOrRefused(byte[] chunk) {
    try {
      assertThat(BloscChunk.decode(chunk, MOST_BYTES)).hasSizeLessThanOrEqualTo(MOST_BYTES);
    } catch (BloscException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Provide
  Arbitrary<BloscEncoder> encoders() {
    return Combinators.combine(
            Arbitraries.of(BloscCodec.class),
            Arbitraries.of(BloscHeader.Arrangement.class),
            Arbitraries.of(true, false),
            Arbitraries.of(1, 2, 3, 4, 8, 16, 17, 255),
            Arbitraries.integers().between(1, 64))
        .as(
            (codec, arrangement, split, elementBytes, units) ->
                new BloscEncoder(
                    codec, arrangement, split, elementBytes, units * 24 * elementBytes));
  }

  /** Nothing, noise, runs, and repeats near and far. */
  @Provide
  Arbitrary<byte[]> data() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20_000),
            Arbitraries.integers().between(1, 9_000),
            Arbitraries.longs())
        .as(
            (length, period, seed) -> {
              byte[] data = new byte[length];
              new Random(seed).nextBytes(data);
              for (int i = period; i < length; i++) {
                data[i] = i % 1021 == 0 ? data[i] : data[i - period];
              }
              return data;
            });
  }
}
