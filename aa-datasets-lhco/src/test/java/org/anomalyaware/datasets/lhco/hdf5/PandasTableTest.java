package org.anomalyaware.datasets.lhco.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.datasets.lhco.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PandasTableTest {
  private static final int ROWS = 40;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"plain.h5", "blosc.h5", "deflate.h5", "mixed.h5", "flags.h5"})
  void columns_are_found_in_whichever_block_they_are(String name) {
    List<double[]> rows = read(Fixtures.path(name), List.of("tau3j2", "label", "pxj1", "mj2"));
    assertThat(rows).hasSize(ROWS);
    for (int row = 0; row < ROWS; row++) {
      assertThat(rows.get(row))
          .containsExactly(row + 13 / 16.0, row % 4 == 0 ? 1 : 0, row, row + 10 / 16.0);
    }
  }

  @Test
  void all_columns_are_named_in_order_of_the_blocks() {
    try (PandasTable table = PandasTable.open(Fixtures.path("plain.h5"), "df")) {
      assertThat(table.columns()).hasSize(15).startsWith("pxj1", "pyj1").endsWith("label");
      assertThat(table.total()).isEqualTo(ROWS);
      assertThat(table.place(3)).isEqualTo("row 3 of df");
    }
  }

  @Test
  void another_key_is_read_when_it_is_named() {
    try (PandasTable table = PandasTable.open(Fixtures.path("other-key.h5"), "events")) {
      assertThat(table.columns()).contains("label");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "other-key.h5, no table under the key df; it has events; name the right one with --set dataset.key",
    "table-format.h5, not the blocks of pandas' fixed format; write the table with format=\"fixed\"",
  })
  void what_is_no_such_table_is_told_what_it_is(String name, String message) {
    Path file = Fixtures.path(name);
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> PandasTable.open(file, "df"))
        .withMessageContaining(name)
        .withMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 5_000, 11_000})
  void a_file_that_is_cut_short_is_refused(int bytesLost) throws IOException {
    byte[] whole = Files.readAllBytes(Fixtures.path("plain.h5"));
    Path file = write(Arrays.copyOf(whole, whole.length - bytesLost));
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> read(file, List.of("label")))
        .withMessageContaining("is cut short: it has " + (whole.length - bytesLost) + " bytes");
  }

  @Test
  void a_part_larger_than_its_file_gets_no_memory() throws IOException {
    byte[] bytes = Files.readAllBytes(Fixtures.path("plain.h5"));
    // the size of the root group's header: after its version, 1, a count, and 1 reference
    int size = 96 + 8;
    assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(size)).isEqualTo(24);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(size, Integer.MAX_VALUE - 8);
    Path file = write(bytes);
    ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    long before = threads.getCurrentThreadAllocatedBytes();
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> read(file, List.of("label")))
        .withMessageContaining("cannot be read as HDF5");
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(16 << 20);
  }

  @Test
  void a_damaged_blosc_chunk_names_array_and_rows() throws IOException {
    byte[] bytes = Files.readAllBytes(Fixtures.path("blosc.h5"));
    // every Blosc chunk begins with its format version, 2, 1, and the flag of shuffled bytes, 1
    int damaged = 0;
    for (int i = 0; i + 16 < bytes.length; i++) {
      if (bytes[i] == 2 && bytes[i + 1] == 1 && bytes[i + 2] == 1 && bytes[i + 3] == 8) {
        bytes[i + 12] ^= 1;
        damaged++;
      }
    }
    assertThat(damaged).isPositive();
    Path file = write(bytes);
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> read(file, List.of("label")))
        .withMessageContaining("block0_values of the table df, rows 0 to 39, cannot be read")
        .withMessageContaining("the Blosc header speaks of")
        .withMessageContaining("fetch it again");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain.h5", "blosc.h5", "mixed.h5"})
  void random_damage_is_read_over_or_refused_but_never_anything_else(String name)
      throws IOException {
    byte[] whole = Files.readAllBytes(Fixtures.path(name));
    Random random = new Random(20_201_120);
    for (int round = 0; round < 60; round++) {
      byte[] bytes = whole.clone();
      for (int change = 0; change <= random.nextInt(8); change++) {
        bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt();
      }
      Path file = write(bytes);
      try {
        read(file, List.of("label", "mj1"));
      } catch (DatasetException e) {
        assertThat(e.getMessage()).contains(file.toString());
      } catch (IllegalArgumentException e) {
        assertThat(e.getMessage()).startsWith("No column");
      }
    }
  }

  @Test
  void the_organisers_raw_events_decode_to_the_known_bytes() throws Exception {
    Path file = Fixtures.real("raw_tiny.h5");
    java.security.MessageDigest sha256 = java.security.MessageDigest.getInstance("SHA-256");
    double[] labels = new double[1];
    long[] rows = new long[1];
    try (PandasTable table = PandasTable.open(file, "df")) {
      List<String> columns = table.columns();
      assertThat(columns).hasSize(2101);
      java.nio.ByteBuffer bytes =
          java.nio.ByteBuffer.allocate(columns.size() * Double.BYTES)
              .order(java.nio.ByteOrder.LITTLE_ENDIAN);
      table.read(
          columns,
          (row, values) -> {
            bytes.clear();
            bytes.asDoubleBuffer().put(values);
            sha256.update(bytes.array());
            labels[0] += values[2100];
            rows[0]++;
          },
          done -> {});
    }
    assertThat(rows[0]).isEqualTo(1_000);
    assertThat(labels[0]).isEqualTo(93);
    assertThat(java.util.HexFormat.of().formatHex(sha256.digest()))
        .isEqualTo("5c5bbd724f72d171b01b47b3c714cde34144e1f8d887351fab02f4040f09911e");
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(folder, "damaged", ".h5"), bytes);
  }

  private static List<double[]> read(Path file, List<String> columns) {
    List<double[]> rows = new ArrayList<>();
    try (PandasTable table = PandasTable.open(file, "df")) {
      table.read(columns, (row, values) -> rows.add(values.clone()), done -> {});
    }
    return rows;
  }
}
