package org.anomalyaware.api.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoTableCacheTest {

  /** SHA-256 of "abc", from FIPS 180-2, appendix B.1. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final TableKey KEY = new TableKey("rows-1", ABC);

  private final TableCache cache = TableCache.none();

  @Test
  void a_table_is_what_its_parser_said() {
    int rows = 5_000; // more than fit before the arrays grow
    ParsedTable table =
        cache.table(
            KEY,
            sink -> {
              sink.begin(2, List.of("even", "odd"));
              for (int row = 0; row < rows; row++) {
                sink.row(new float[] {row, -row}, row % 2);
              }
              sink.fact("blank rows", "3");
            });

    assertThat(table.facts()).isEqualTo(Map.of("blank rows", "3"));
    assertThat(table.samples().size()).isEqualTo(rows);
    float[] row = new float[2];
    table.samples().copyTo(4_321, row, 0);
    assertThat(row).containsExactly(4_321, -4_321);
    assertThat(table.samples().classCounts()).isEqualTo(Map.of("even", 2_500, "odd", 2_500));
  }

  @Test
  void a_row_of_another_width_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                cache.table(
                    KEY,
                    sink -> {
                      sink.begin(2, List.of("all"));
                      sink.row(new float[3], 0);
                    }))
        .withMessageContaining("3")
        .withMessageContaining("2");
  }

  @Test
  void a_row_of_no_class_or_with_a_number_that_is_not_finite_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(sink -> sink.row(new float[2], 1)))
        .withMessageContaining("class 1 among [all]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(sink -> sink.row(new float[] {0, Float.NaN}, 0)))
        .withMessageContaining("Column 1 of a row is NaN");
  }

  private void table(TableParser rows) {
    cache.table(
        KEY,
        sink -> {
          sink.begin(2, List.of("all"));
          rows.parse(sink);
        });
  }

  @Test
  void a_table_too_large_for_memory_is_refused_before_memory_runs_out() {
    TableInMemory table = new TableInMemory(5 << 20);
    table.begin(1_000, List.of("all"));

    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(
            () -> {
              for (int row = 0; row < 2_000; row++) {
                table.row(new float[1_000], 0);
              }
            })
        .withMessageContaining("1000 columns and more than 1310 rows")
        .withMessageContaining("5 MiB")
        .withMessageContaining("-Xmx");
  }

  @Test
  void an_interrupted_thread_hashes_nothing(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("abc"), "abc");
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> cache.sha256(file))
          .withMessageContaining("interrupted");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void a_file_is_hashed_as_it_is(@TempDir Path folder) throws IOException {
    assertThat(cache.sha256(Files.writeString(folder.resolve("abc"), "abc"))).isEqualTo(ABC);
  }

  @Test
  void a_file_that_is_not_there_is_named(@TempDir Path folder) {
    Path none = folder.resolve("none");

    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> cache.sha256(none))
        .withMessageContaining(none.toString());
  }
}
