package org.anomalyaware.datasets.csv;

import static org.anomalyaware.datasets.csv.Loading.column;
import static org.anomalyaware.datasets.csv.Loading.load;
import static org.anomalyaware.datasets.csv.Loading.roles;
import static org.anomalyaware.datasets.csv.Loading.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.testkit.AnomalyAwareAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a file, by the settings. */
class CsvDatasetTest {

  private static final String[] ROLES = {"background=ok", "tuning=bad", "unseen=worse"};

  @TempDir private Path folder;

  private Path file(String... lines) throws IOException {
    return TableText.of(lines).writeTo(folder.resolve("table.csv"));
  }

  private Path small() throws IOException {
    return file("a,b,label", "1,2,ok", "3,4,ok", "5,6,bad", "7,8,worse");
  }

  private static String[] with(String... settings) {
    String[] all = new String[ROLES.length + settings.length];
    System.arraycopy(ROLES, 0, all, 0, ROLES.length);
    System.arraycopy(settings, 0, all, ROLES.length, settings.length);
    return all;
  }

  @Test
  void rows_have_the_roles_of_their_classes() throws IOException {
    LoadedDataset data = load(small(), with("trainFraction=0.5"));

    AnomalyAwareAssertions.assertThat(data).hasDisjointRoles().hasNoEmptyRole();
    assertThat(roles(data)).extracting(Samples::size).containsExactly(1, 1, 1, 1);
    AnomalyAwareAssertions.assertThat(data.training().anomalies()).hasClasses("bad");
    AnomalyAwareAssertions.assertThat(data.test().anomalies()).hasClasses("worse");
    assertThat(data.features()).extracting(Feature::name).containsExactly("a", "b");
    assertThat(row(data, 2)).containsExactly(5, 6);
    assertThat(data.notes()).isEmpty();
  }

  @Test
  void a_class_that_is_tuning_and_unseen_is_shared_out_by_the_seed() throws IOException {
    Path file = TableText.flows(500).writeTo(folder.resolve("flows.csv"));
    String[] settings = {
      "label=class",
      "background=BENIGN",
      "tuning=DoS",
      "unseen=DoS,Patator",
      "tuningFraction=0.25",
      "leaveOut=protocol",
      "missing=drop"
    };

    LoadedDataset data = load(1, file, settings);
    LoadedDataset other = load(2, file, settings);

    assertThat(data.training().anomalies().classCounts())
        .containsOnly(java.util.Map.entry("DoS", 25));
    assertThat(data.test().anomalies().classCounts())
        .containsOnly(java.util.Map.entry("DoS", 75), java.util.Map.entry("Patator", 100));
    AnomalyAwareAssertions.assertThat(data).hasDisjointRoles();
    assertThat(column(data.training().anomalies(), 1))
        .isNotEqualTo(column(other.training().anomalies(), 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "'features=b' ! b",
        "'features=b,a' ! a b",
        "'leaveOut=a' ! b",
        "'features=a,b;leaveOut=b' ! a",
      })
  void features_are_those_wanted_and_not_left_out(String settings, String expected)
      throws IOException {
    LoadedDataset data = load(small(), with(settings.split(";", -1)));

    assertThat(data.features()).extracting(Feature::name).containsExactly(expected.split(" ", -1));
  }

  @Test
  void a_column_of_words_becomes_a_feature_for_each() throws IOException {
    Path file = file("a,kind,label", "1,udp,ok", "2,tcp,ok", "3,udp,bad", "4,icmp,worse");

    LoadedDataset data = load(file, with("oneHot=kind"));

    assertThat(data.features())
        .extracting(Feature::name)
        .containsExactly("a", "kind=icmp", "kind=tcp", "kind=udp");
    assertThat(row(data, 0)).containsExactly(1, 0, 0, 1);
    assertThat(row(data, 1)).containsExactly(2, 0, 1, 0);
    assertThat(row(data, 3)).containsExactly(4, 1, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({"''", "NaN", "NA", "n/a", "null", "?", "inf", "-Infinity", "1e300"})
  void a_cell_without_a_number_is_refused_with_its_place(String cell) throws IOException {
    Path file = file("a,b,label", "1,2,ok", "3,4,ok", "5," + cell + ",bad", ",8,worse");

    assertThatThrownBy(() -> load(file, ROLES))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("column 'b', line 4: '" + cell + "'")
        .hasMessageContaining("column 'a', line 5: ''")
        .hasMessageContaining("dataset.missing=drop");
    assertThat(load(file, with("leaveOut=b", "missing=drop")).notes())
        .containsExactly("1 rows without a number in a feature are left out.");
  }

  @Test
  void rows_with_gaps_are_left_out_if_that_is_wanted() throws IOException {
    Path file =
        file("a,b,label", "1,2,ok", ",4,ok", "9,9,ok", "5,6,bad", "7,8,worse", "1,?,worse", "1,2,");

    LoadedDataset data = load(file, with("missing=drop"));

    assertThat(roles(data)).extracting(Samples::size).containsExactly(1, 1, 1, 1);
    assertThat(data.notes())
        .containsExactly(
            "2 rows without a number in a feature are left out.",
            "1 rows without a label are left out.");
  }

  @Test
  void means_of_the_training_background_alone_stand_in_for_what_is_missing() throws IOException {
    StringBuilder text = new StringBuilder("a,b,label\n");
    for (int i = 0; i < 40; i++) {
      text.append(i).append(',').append(i % 4 == 0 ? "" : i).append(",ok\n");
    }
    text.append("1000,1000,bad\n2000,,worse\n");
    Path file = new TableText(text.toString()).writeTo(folder.resolve("table.csv"));

    LoadedDataset data = load(file, with("missing=mean"));

    double mean =
        column(data.training().background(), 0).stream()
            .filter(a -> a % 4 != 0)
            .mapToDouble(a -> a)
            .average()
            .orElseThrow();
    for (Samples samples : roles(data)) {
      for (int row = 0; row < samples.size(); row++) {
        float a = column(samples, 0).get(row);
        double expected = (a < 1000 && a % 4 != 0) || a == 1000 ? a : mean;
        assertThat((double) column(samples, 1).get(row)).isCloseTo(expected, within(1e-5));
      }
    }
    assertThat(data.notes())
        .containsExactly(
            "11 cells without a number hold their column's mean over the training background.");
  }

  @Test
  void marks_of_gaps_serve_more_columns_than_a_float_has_bits() throws IOException {
    int columns = 61;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < columns; i++) {
      text.append('x').append(i).append(',');
    }
    text.append("label\n");
    for (int row = 0; row < columns; row++) {
      for (int i = 0; i < columns; i++) {
        text.append(i == row ? "NA" : String.valueOf(row)).append(',');
      }
      text.append("ok\n");
    }
    text.append("0,".repeat(columns))
        .append("bad\n")
        .append("0,".repeat(columns))
        .append("worse\n");
    Path file = new TableText(text.toString()).writeTo(folder.resolve("table.csv"));

    LoadedDataset data = load(file, with("missing=drop", "features=x7,x24,x47,x60"));

    assertThat(data.training().background().size() + data.test().background().size())
        .isEqualTo(columns - 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "plain ! a,b,label~1,2.5,ok~3,4,ok~5,6,bad~7,8,worse ! ''",
        "quoted ! \"a\",\"b\",\"label\"~1,\"2.5\",\"ok\"~3,4,ok~5,6,bad~7,8,worse ! ''",
        "spaces ! a , b, label ~ 1 , 2.5, ok~3,4,ok~5,6,bad~7,8,worse ! ''",
        "semicolons ! a;b;label~1;2.5;ok~3;4;ok~5;6;bad~7;8;worse ! ''",
        "pipes ! a|b|label~1|2.5|ok~3|4|ok~5|6|bad~7|8|worse ! separator=pipe",
        "decimal commas ! a;b;label~1;2,5;ok~3;4;ok~5;6;bad~7;8;worse ! decimal=comma",
        "empty lines ! ~a,b,label~~1,2.5,ok~3,4,ok~~5,6,bad~7,8,worse~ ! ''",
        "no header ! 1,2.5,ok~3,4,ok~5,6,bad~7,8,worse ! header=false;label=column3"
      })
  void layouts_of_text_give_the_same_rows(String name, String text, String settings)
      throws IOException {
    String lines = text.replace("~", "\n") + "\n";
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    Path plain = Files.write(folder.resolve("plain.csv"), bytes);
    Path windows =
        Files.writeString(folder.resolve("windows.csv"), "\uFEFF" + lines.replace("\n", "\r\n"));
    Path packed = folder.resolve("packed.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(bytes);
    }

    for (Path file : new Path[] {plain, windows, packed}) {
      LoadedDataset data =
          load(file, with(settings.isEmpty() ? new String[0] : settings.split(";", -1)));

      assertThat(row(data, 0)).as(name + " " + file.getFileName()).containsExactly(1, 2.5f);
      assertThat(row(data, 3)).containsExactly(7, 8);
    }
  }

  @Test
  void cells_in_quotes_may_hold_separators_quotes_and_line_breaks() throws IOException {
    Path file = file("a,\"the \"\"label\"\"\"", "1,\"o,\nk\"", "2,bad", "3,bad", "4,worse");

    LoadedDataset data =
        load(file, "label=the \"label\"", "background=bad", "tuning=worse", "trainFraction=0.5");

    assertThat(data.test().anomalies().classCounts()).containsKey("o,\nk");
  }

  @Test
  void columns_of_one_name_are_told_apart() throws IOException {
    Path file = file("x,x,,label", "1,2,3,ok", "3,4,5,ok", "5,6,7,bad", "7,8,9,worse");

    LoadedDataset data = load(file, ROLES);

    assertThat(data.features()).extracting(Feature::name).containsExactly("x", "x.1", "column3");
    assertThat(data.notes())
        .containsExactly(
            "Column 2 has the name of one before it, x, and is called x.1.",
            "Column 3 has no name and is called column3.");
  }

  @Test
  void numbers_and_flags_are_read_as_written() throws IOException {
    Path file =
        file("a,b,label", "+1.5e-3,true,ok", ".5,FALSE,ok", "-7.,1E2,bad", "16777217,0,worse");

    LoadedDataset data = load(file, ROLES);

    assertThat(row(data, 0)).containsExactly(1.5e-3f, 1);
    assertThat(row(data, 1)).containsExactly(0.5f, 0);
    assertThat(row(data, 2)).containsExactly(-7, 100);
    assertThat(row(data, 3)).containsExactly(16777216, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "'' ! is empty",
        "'~~' ! is empty",
        "a,b,label ! The file has no row with a label",
        "1,2,3~4,5,6 ! line 1: there are numbers where names of columns were expected: 1, 2, 3. If it has no such line, add --set dataset.header=false",
        "a,b,label~1,2,ok~3,4 ! line 3: the row has 2 cells, but the first row has 3",
        "a,b,label~1,2,ok~3,4,ok,5 ! line 3: the row has 4 cells, but the first row has 3",
        "a,b,label~1,x,ok~2,y,bad~3,4,worse ! column 'b', line 2: 'x' and 1 more. Leave such columns out, by --set 'dataset.leaveOut=b'",
        "a;b;label~1;2,5;ok~3;4;bad~5;6;worse ! column 'b', line 2: '2,5'. If that is a decimal comma, set dataset.decimal=comma",
        "a,b,label~1,\"2,ok~3,4,bad ! after line",
        "a,b,class~1,2,ok ! dataset.label names 'label', which is no column of table.csv; its columns are a, b, class",
        "a,b,labels~1,2,ok ! did you mean labels?",
        "label~ok~bad ! no column of table.csv is left as a feature beside the label",
        "a,b,label~1,2,ok~3,4,bad~5,6,worse ! 1 rows of background leave none for training or none for testing",
      })
  void what_cannot_be_used_is_told_in_one_message(String text, String message) throws IOException {
    Path file = file(text.split("~", -1));

    assertThatThrownBy(() -> load(file, ROLES))
        .isInstanceOfAny(DatasetException.class, InvalidSettingsException.class)
        .hasMessageContaining(message);
  }

  @Test
  void text_that_is_not_in_utf_8_is_refused() throws IOException {
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, "a,label\n1,ok\n2,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    Path wide = folder.resolve("wide.csv");
    Files.write(wide, "\uFEFFa,label\n1,ok\n".getBytes(StandardCharsets.UTF_16LE));

    for (Path file : new Path[] {latin, wide}) {
      assertThatThrownBy(() -> load(file, ROLES))
          .isInstanceOf(DatasetException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("not in UTF-8");
    }
  }

  @Test
  void a_file_that_is_cut_short_or_no_text_is_refused() throws IOException {
    Path whole = folder.resolve("whole.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      out.write(TableText.flows(500).text().getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut.csv.gz");
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {'P', 'K', 3, 4, 0, 0});

    assertThatThrownBy(() -> load(cut, "label=class", "background=BENIGN"))
        .hasMessageContaining("damaged or cut short");
    assertThatThrownBy(() -> load(binary, ROLES))
        .hasMessageContaining("does not begin with a line of text");
    assertThatThrownBy(() -> load(folder.resolve("nowhere.csv"), ROLES))
        .hasMessageContaining("is neither there nor in " + folder);
    assertThatThrownBy(() -> load(folder.getParent().resolve(folder), ROLES))
        .hasMessageContaining("is a folder. Name one file");
  }

  @Test
  void a_column_with_too_many_values_is_no_label() throws IOException {
    StringBuilder text = new StringBuilder("a,label\n");
    for (int i = 0; i < 200; i++) {
      text.append(i).append(",id").append(i).append('\n');
    }
    Path file = new TableText(text.toString()).writeTo(folder.resolve("table.csv"));

    assertThatThrownBy(() -> load(file, ROLES))
        .hasMessageContaining(
            "The column 'label' of table.csv holds more than 128 different values")
        .hasMessageContaining("Name that one by dataset.label");
  }
}
