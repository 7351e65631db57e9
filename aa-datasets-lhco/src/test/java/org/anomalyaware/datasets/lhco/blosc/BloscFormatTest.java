package org.anomalyaware.datasets.lhco.blosc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jhdf.exceptions.HdfFilterException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BloscFormatTest {
  private static final int MOST = 1_000;

  @Test
  void blosclz_instructions_mean_what_the_format_says() throws BloscException {
    // 3 literals, a match of 4 at distance 3, a run of 3 + 6 + 1 at distance 1, 1 literal
    byte[] stream = HexFormat.of().parseHex("02414243" + "4002" + "e00100" + "0058");
    byte[] output = new byte[64];
    int length = BloscLz.decode(stream, 0, stream.length, output, 0, output.length);
    assertThat(new String(output, 0, length, StandardCharsets.US_ASCII))
        .isEqualTo("ABC" + "ABCA" + "A".repeat(10) + "X");
  }

  @Test
  void far_blosclz_matches_count_from_8192() throws BloscException {
    // 2 literals, a run of 3 + 6 + 34 * 255, a match of 6 at the distance of all that, 1 literal
    int start = 2 + 3 + 6 + 34 * 255;
    String distance = HexFormat.of().toHexDigits((short) (start - 1 - 8191));
    byte[] stream =
        HexFormat.of()
            .parseHex("015a41" + "e0" + "ff".repeat(34) + "0000" + "9fff" + distance + "0058");
    byte[] output = new byte[9_000];
    int length = BloscLz.decode(stream, 0, stream.length, output, 0, output.length);
    assertThat(new String(output, 0, length, StandardCharsets.US_ASCII))
        .isEqualTo("Z" + "A".repeat(start - 1) + "ZAAAAA" + "X");
  }

  @ParameterizedTest
  @CsvSource({
    "'', header of 16 bytes",
    "0301 0001 01000000 01000000 11000000 41, format 2 was expected",
    "0201 0a01 01000000 01000000 11000000 41, reserved flag",
    "0201 0201 01000000 01000000 12000000 41, speaks of 18 bytes",
    "0201 0201 ffffff7f 01000000 11000000 41, promises 2147483647 bytes",
    "0201 0201 ffffffff 01000000 11000000 41, promises 4294967295 bytes",
    "0201 0200 01000000 01000000 11000000 41, no size",
    "0201 0001 01000000 02000000 11000000 41, block of 2 bytes",
    "0201 0001 01000000 00000000 11000000 41, block of 0 bytes",
    "0201 0201 02000000 02000000 11000000 41, not the 2 promised",
    "0201 e001 01000000 01000000 11000000 41, compressor 7",
    "0201 0001 02000000 01000000 14000000 00000000, 2 Blosc blocks do not fit",
    "0201 0001 01000000 01000000 14000000 00000000, outside its chunk",
    "0201 0001 01000000 01000000 14000000 ffffffff, outside its chunk",
    "0201 0001 01000000 01000000 18000000 14000000 05000000, runs over the end",
    "0201 0001 01000000 01000000 18000000 14000000 ffffffff, runs over the end",
    "0201 0001 02000000 02000000 1a000000 14000000 02000000 00, speaks of 26",
    "0201 0001 03000000 03000000 1a000000 14000000 02000000 0041, gives 1 bytes instead of 3",
    "0201 6001 03000000 03000000 1a000000 14000000 02000000 0041, zlib",
    "0201 2001 03000000 03000000 1a000000 14000000 02000000 ff41, part is damaged",
  })
  void what_breaks_the_format_is_refused_by_name(String hex, String message) {
    byte[] chunk = HexFormat.of().parseHex(hex.replace(" ", ""));
    assertThatExceptionOfType(BloscException.class)
        .isThrownBy(() -> BloscChunk.decode(chunk, MOST))
        .withMessageContaining(message);
  }

  @Test
  void a_size_that_no_compressor_could_have_brought_down_to_the_chunk_gets_no_memory() {
    byte[] chunk = HexFormat.of().parseHex("02012001000000080000000810000000");
    assertThatExceptionOfType(BloscException.class)
        .isThrownBy(() -> BloscChunk.decode(chunk, Integer.MAX_VALUE))
        .withMessageContaining("promises 134217728 bytes, which 16 bytes of LZ4 cannot hold");
  }

  @Test
  void an_empty_chunk_is_empty() throws BloscException {
    byte[] chunk = HexFormat.of().parseHex("02010001000000000000000010000000");
    assertThat(BloscChunk.decode(chunk, MOST)).isEmpty();
  }

  @Test
  void a_chunk_whose_elements_are_not_a_multiple_of_8_is_not_bit_shuffled() {
    byte[] plain = {1, 2, 3, 4, 5, 6, 7};
    byte[] target = new byte[7];
    Unshuffle.bits(plain, target, 0, 7, 1);
    assertThat(target).isEqualTo(plain);
  }

  @Test
  void the_filter_believes_no_chunk_larger_than_the_writer_said() {
    BloscFilter filter = new BloscFilter();
    byte[] data = new byte[4_000];
    byte[] chunk =
        new BloscEncoder(
                BloscCodec.ZSTD, BloscHeader.Arrangement.BYTES_SHUFFLED, false, 8, data.length)
            .encode(data);
    assertThat(filter.decode(chunk, new int[] {2, 2, 8, 4_000, 5, 1, 5})).isEqualTo(data);
    assertThatExceptionOfType(HdfFilterException.class)
        .isThrownBy(() -> filter.decode(chunk, new int[] {2, 2, 8, 1_000, 5, 1, 5}))
        .withMessageContaining("promises 4000 bytes");
  }

  @Test
  void the_filter_hands_on_a_chunk_that_the_writer_left_as_it_was() {
    byte[] data = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3};
    assertThat(new BloscFilter().decode(data, new int[] {2, 2, 1, data.length})).isEqualTo(data);
  }
}
