package org.anomalyaware.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.result.Threshold;
import org.anomalyaware.api.result.Thresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvScoringTest {

  private static final Thresholds THRESHOLDS =
      new Thresholds(
          99,
          List.of(new Threshold(0.1, 12, 0, 1, null), new Threshold(0.01, 34, 0, 1, null)),
          Map.of());

  /** 10 mass + angle, so that a swapped column shows. */
  private final CsvScoring scoring =
      new CsvScoring(List.of("mass", "angle"), THRESHOLDS, CsvScoringTest::score);

  private static float[] score(float... rows) {
    float[] scores = new float[rows.length / 2];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = 10 * rows[2 * i] + rows[2 * i + 1];
    }
    return scores;
  }

  private String scored(String csv) throws IOException {
    StringBuilder out = new StringBuilder();
    scoring.score("new.csv", new StringReader(csv), out, rows -> {});
    return out.toString();
  }

  @Test
  void each_row_gives_its_score_and_whether_it_is_at_or_above_each_threshold() throws IOException {
    assertThat(scored("mass,angle\n1,2\n3,4.5\n1,1.5\n"))
        .isEqualTo(
            """
            row,score,aboveFpr0.1,aboveFpr0.01
            1,12.0,1,0
            2,34.5,1,1
            3,11.5,0,0
            """);
  }

  @Test
  void columns_are_found_by_name_in_any_order() throws IOException {
    assertThat(scored("angle,mass\n2,1\n")).isEqualTo(scored("mass,angle\n1,2\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFFmass,angle\n1,2\n",
        "\"mass\",\"angle\"\r\n\"1\",\"2\"\r\n",
        " mass , angle \n 1 , 2 ",
        "mass,angle\n\n1,2\n\n"
      })
  void marks_quotes_spaces_and_empty_lines_do_not_matter(String csv) throws IOException {
    assertThat(scored(csv)).isEqualTo(scored("mass,angle\n1,2\n"));
  }

  @Test
  void a_header_without_rows_gives_a_header_without_rows() throws IOException {
    assertThat(scored("mass,angle\n")).isEqualTo("row,score,aboveFpr0.1,aboveFpr0.01\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mass,angel         | columns are missing: angle (near: angel); columns are not features of the model: angel (near: angle). The model takes 2 columns, in any order: mass, angle",
        "mass               | columns are missing: angle. The",
        "mass,angle,label   | columns are not features of the model: label. The",
        "mass,angle,        | columns are not features of the model: one without a name. The",
        "mass,angle,mass    | columns occur more than once: mass. The",
        "1,2                | columns are missing: mass, angle; columns are not features of the model: 1, 2."
      })
  void a_header_that_does_not_fit_is_refused_by_the_names(String header, String message) {
    assertRefused(header + "\n1,2,3\n", "new.csv: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,abc          | new.csv, line 3, column angle: 'abc' is not a finite number",
        ",2             | new.csv, line 3, column mass: '' is not a finite number",
        "NaN,2          | new.csv, line 3, column mass: 'NaN' is not a finite number",
        "1,Infinity     | new.csv, line 3, column angle: 'Infinity' is not a finite number",
        "1,1e39         | new.csv, line 3, column angle: '1e39' is not a finite number",
        "1,2f           | new.csv, line 3, column angle: '2f' is not a finite number",
        "1,0x1p3        | new.csv, line 3, column angle: '0x1p3' is not a finite number",
        "1              | new.csv, line 3: 1 cells, but the header has 2",
        "1,2,3          | new.csv, line 3: 3 cells, but the header has 2",
        "1e38,1         | new.csv, line 3: the model's score is Infinity"
      })
  void a_bad_row_is_refused_by_line_and_column(String row, String message) {
    assertRefused("mass,angle\n1,2\n" + row + "\n4,5\n", message);
  }

  @Test
  void an_empty_file_is_refused() {
    assertRefused("", "new.csv is empty; expected a header line with the columns [mass, angle]");
  }

  @Test
  void the_first_of_several_bad_rows_is_told() {
    String bad = "mass,angle\n" + "1,2\n".repeat(100_000) + "1,x\n" + "1,2\n".repeat(100_000);

    assertRefused(bad + "1,y\n", "new.csv, line 100002, column angle: 'x'");
    assertRefused(bad + "1,\"never closed", "new.csv, line 100002, column angle: 'x'");
  }

  @Test
  void nothing_is_written_after_the_rows_before_a_bad_one() {
    StringBuilder out = new StringBuilder();
    String csv = "mass,angle\n" + "1,2\n".repeat(100_000) + "1,x\n" + "1,2\n".repeat(200_000);

    assertThatExceptionOfType(AnomalyAwareException.class)
        .isThrownBy(() -> scoring.score("new.csv", new StringReader(csv), out, rows -> {}));
    assertThat(out.toString().lines().count()).isLessThanOrEqualTo(100_001);
  }

  @Test
  void the_pixels_of_an_image_are_numbered() {
    assertThat(CsvScoring.columns(List.of(), 3)).containsExactly("pixel0", "pixel1", "pixel2");
    assertThat(CsvScoring.columns(List.of("mass"), 1)).containsExactly("mass");
  }

  @Test
  void rows_keep_their_order_however_many_threads_score() throws IOException {
    StringBuilder csv = new StringBuilder("mass,angle\n");
    StringBuilder expected = new StringBuilder("row,score,aboveFpr0.1,aboveFpr0.01\n");
    for (int row = 1; row <= 300_000; row++) {
      csv.append(100 + row).append(",0\n");
      expected.append(row).append(',').append((float) (10 * (100 + row))).append(",1,1\n");
    }

    assertThat(scored(csv.toString()).equals(expected.toString())).isTrue();
  }

  @Property(tries = 50)
  void numbers_are_read_as_they_are_written(
      @ForAll @Size(min = 1, max = 20) List<@FloatRange(min = -1e6f, max = 1e6f) Float> values)
      throws IOException {
    StringBuilder csv = new StringBuilder("mass,angle\n");
    values.forEach(value -> csv.append("0,").append(value).append('\n'));
    List<Float> read = new ArrayList<>();

    scored(csv.toString())
        .lines()
        .skip(1)
        .forEach(line -> read.add(Float.valueOf(line.split(",", -1)[1])));

    assertThat(read).hasSameSizeAs(values);
    for (int i = 0; i < read.size(); i++) {
      assertThat(read.get(i)).isEqualTo(0f + values.get(i));
    }
  }

  @Test
  void more_rows_than_fit_a_batch_are_numbered_on_and_told() throws IOException {
    int rows = 1_200_000;
    List<Long> told = new ArrayList<>();
    long[] lines = new long[1];
    String[] last = new String[1];
    Appendable out =
        new StringSink(
            text -> {
              lines[0] += text.lines().count();
              last[0] = text.lines().reduce((a, b) -> b).orElse("");
            });

    long scored =
        scoring.score("new.csv", new Repeated("mass,angle\n", "1,2\n", rows), out, told::add);

    assertThat(scored).isEqualTo(rows);
    assertThat(lines[0]).isEqualTo(rows + 1L);
    assertThat(last[0]).isEqualTo(rows + ",12.0,1,0");
    assertThat(told).hasSizeGreaterThan(2).endsWith((long) rows).isSorted();
  }

  @Test
  void an_interrupted_thread_stops() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> scored("mass,angle\n1,2\n"));
    assertThat(Thread.interrupted()).isTrue();
  }

  private void assertRefused(String csv, String message) {
    assertThatExceptionOfType(AnomalyAwareException.class)
        .isThrownBy(() -> scored(csv))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(AnomalyAwareException.Kind.DATA))
        .withMessageStartingWith(message);
  }

  /** A line again and again, without holding them all. */
  private static final class Repeated extends Reader {
    private final String line;
    private final int times;
    private int given;
    private String rest;

    Repeated(String header, String line, int times) {
      this.rest = header;
      this.line = line;
      this.times = times;
    }

    @Override
    public int read(char[] target, int offset, int length) {
      if (rest.isEmpty()) {
        if (given == times) {
          return -1;
        }
        int many = Math.min(1000, times - given);
        rest = line.repeat(many);
        given += many;
      }
      int count = Math.min(length, rest.length());
      rest.getChars(0, count, target, offset);
      rest = rest.substring(count);
      return count;
    }

    @Override
    public void close() {}
  }

  /** Hands on what is written and keeps nothing. */
  private record StringSink(Consumer<String> consumer) implements Appendable {

    @Override
    public Appendable append(CharSequence text) {
      consumer.accept(text.toString());
      return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
      return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char character) {
      return append(String.valueOf(character));
    }
  }
}
