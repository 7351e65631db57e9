package org.anomalyaware.engine.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.result.TestScores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresCsvTest {

  private static final String HEADER = "row,role,class,baseline,tuned\n";

  @TempDir Path folder;

  /** One row of the file. */
  private record Row(int row, String className, float baseline, float tuned) {}

  private static TestScores scores(List<Row> rows, int backgroundCount) {
    Map<String, Integer> classes = new LinkedHashMap<>();
    int[] numbers = new int[rows.size()];
    int[] indices = new int[rows.size()];
    float[] baseline = new float[rows.size()];
    float[] tuned = new float[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      numbers[i] = rows.get(i).row();
      indices[i] = classes.computeIfAbsent(rows.get(i).className(), name -> classes.size());
      baseline[i] = rows.get(i).baseline();
      tuned[i] = rows.get(i).tuned();
    }
    return new TestScores(
        backgroundCount, numbers, List.copyOf(classes.keySet()), indices, baseline, tuned);
  }

  private static void assertSame(TestScores actual, TestScores expected) {
    assertThat(actual.backgroundCount()).isEqualTo(expected.backgroundCount());
    assertThat(actual.rows()).isEqualTo(expected.rows());
    assertThat(actual.classNames()).isEqualTo(expected.classNames());
    assertThat(actual.classIndices()).isEqualTo(expected.classIndices());
    assertThat(actual.baseline()).isEqualTo(expected.baseline());
    assertThat(actual.tuned()).isEqualTo(expected.tuned());
  }

  @Provide
  Arbitrary<Row> rows() {
    Arbitrary<String> names =
        Arbitraries.of(
            "DoS",
            "Web Attack \u2013 XSS",
            "a,b",
            "\"quoted\"",
            " edge ",
            "",
            "two\nlines",
            "#1",
            "=cmd|' /C calc'!A0",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "'",
            "'=1",
            "''+1",
            "'90s");
    Arbitrary<Float> scores = Arbitraries.floats();
    return Combinators.combine(Arbitraries.integers(), names, scores, scores).as(Row::new);
  }

  @Property(tries = 100)
  void what_is_written_is_read_again_to_the_last_bit(
      @ForAll @Size(min = 2, max = 40) List<@From("rows") Row> rows,
      @ForAll @IntRange(min = 1, max = 39) int backgroundCount)
      throws IOException {
    TestScores scores = scores(rows, Math.min(backgroundCount, rows.size() - 1));
    Path file = Files.createTempFile("scores", ".csv");
    try {
      ScoresCsv.write(scores, file);

      assertSame(ScoresCsv.read(file), scores);
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void no_cell_is_a_formula_and_negative_scores_stay_numbers() throws IOException {
    Path file = folder.resolve("scores.csv");
    ScoresCsv.write(
        scores(List.of(new Row(1, "=1+1", -0.5f, 2), new Row(2, "@x", 1, -3)), 1), file);

    assertThat(file).content().contains("background,'=1+1,-0.5,2.0", "anomaly,'@x,1.0,-3.0");
  }

  @Test
  void file_is_the_documented_one() throws IOException {
    Path file = folder.resolve("scores.csv");
    ScoresCsv.write(
        scores(List.of(new Row(7, "SM", 0.1f, 2), new Row(3, "a,b", 1e-8f, 1e10f)), 1), file);

    assertThat(file)
        .hasContent(HEADER + "7,background,SM,0.1,2.0\n3,anomaly,\"a,b\",1.0E-8,1.0E10\n");
  }

  @Test
  void background_comes_first_whatever_the_order_in_the_file() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("scores.csv"),
            HEADER + "1,anomaly,BSM,3,4\n2,background,SM,1,2\n3,anomaly,BSM,5,6\n");

    TestScores scores = ScoresCsv.read(file);

    assertThat(scores.backgroundCount()).isEqualTo(1);
    assertThat(scores.rows()).containsExactly(2, 1, 3);
    assertThat(scores.tuned()).containsExactly(2, 4, 6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,background,SM,x,1",
        "1.5,background,SM,1,1",
        "1,background,SM,1",
        "1,background",
        "1,signal,SM,1,1"
      })
  void row_that_cannot_be_read_is_named(String row) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("scores.csv"), HEADER + "0,anomaly,BSM,1,1\n" + row + "\n");

    assertRefused(file, "row 2");
  }

  @Test
  void columns_in_another_order_are_not_taken_for_each_other() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("scores.csv"),
            "row,role,class,tuned,baseline\n1,background,SM,1,2\n2,anomaly,BSM,3,4\n");

    assertRefused(file, "[row, role, class, tuned, baseline]");
  }

  @Test
  void role_without_rows_is_refused() throws IOException {
    assertRefused(
        Files.writeString(folder.resolve("none.csv"), HEADER),
        "0 rows are background and 0 are anomalies");
    assertRefused(
        Files.writeString(folder.resolve("one.csv"), HEADER + "1,background,SM,1,2\n"),
        "1 rows are background and 0 are anomalies");
    assertRefused(Files.writeString(folder.resolve("empty.csv"), ""), "the columns are []");
  }

  @Test
  void file_that_is_not_there_is_called_so() {
    assertRefused(folder.resolve("no.csv"), "NoSuchFileException");
  }

  private static void assertRefused(Path file, String... parts) {
    List<String> expected = new ArrayList<>(List.of(parts));
    expected.add(file.toString());
    assertThatExceptionOfType(AnomalyAwareException.class)
        .isThrownBy(() -> ScoresCsv.read(file))
        .satisfies(
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(AnomalyAwareException.Kind.DATA);
              assertThat(refusal.getMessage()).contains(expected);
            });
  }
}
