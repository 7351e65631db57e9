package org.anomalyaware.datasets.cicids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.anomalyaware.api.dataset.DatasetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FlowHeaderTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"MACHINE_LEARNING, 79", "LABELLED_FLOWS, 85", "CLEANED, 53"})
  void layouts_have_the_published_number_of_columns(Layout layout, int columns) throws IOException {
    FlowHeader header = read(FlowText.header(layout) + "\n1,2\n");
    assertThat(header.layout()).isEqualTo(layout);
    assertThat(header.columns()).isEqualTo(columns);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void features_are_found_by_name_in_any_order(Layout layout) throws IOException {
    List<String> names = new ArrayList<>(Arrays.asList(FlowText.header(layout).split(",")));
    Collections.shuffle(names.subList(0, names.size() - 1), new Random(1));
    FlowHeader header = read(String.join(",", names));
    for (int column = 0; column < names.size() - 1; column++) {
      int feature = header.feature(column);
      assertThat(layout.identifiers().contains(names.get(column).strip())).isEqualTo(feature < 0);
      if (feature >= 0) {
        assertThat(layout.features().get(feature).name()).startsWith(names.get(column).strip());
      }
    }
    assertThat(header.feature(names.size() - 1)).isNegative();
  }

  @Test
  void the_repeated_column_is_two_features() throws IOException {
    FlowHeader header = read(FlowText.header(Layout.MACHINE_LEARNING));
    assertThat(header.name(34)).isEqualTo("Fwd Header Length");
    assertThat(header.name(55)).isEqualTo("Fwd Header Length.1");
    assertThat(header.feature(55)).isEqualTo(55);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void byte_order_mark_quotes_and_renamed_columns_are_understood(Layout layout) throws IOException {
    String renamed = String.join("\",\"", layout.columns());
    assertThat(read("\u00EF\u00BB\u00BF\"" + renamed + "\"\r\n").layout()).isEqualTo(layout);
  }

  @Test
  void a_missing_and_a_strange_column_are_named() throws IOException {
    String header =
        FlowText.header(Layout.MACHINE_LEARNING).replace(" Flow IAT Max", "Max\u001b[1m");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> read(header))
        .withMessageContaining("flows.csv, line 1")
        .withMessageContaining("79 columns")
        .withMessageContaining("MachineLearningCVE has 79: here 'Flow IAT Max' missing")
        .withMessageContaining("'Max?[1m' unexpected")
        .withMessageContaining("dataset.file");
  }

  @Test
  void a_column_twice_and_a_label_in_the_middle_are_refused() throws IOException {
    String good = FlowText.header(Layout.CLEANED);
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> read("Flow Duration," + good))
        .withMessageContaining("a column occurs twice");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> read("Attack Type," + good.replace(",Attack Type", "")))
        .withMessageContaining("the last is not 'Attack Type'");
  }

  @ParameterizedTest
  @CsvSource({"'PK\u0003\u0004', PK??", "'1,2,3,BENIGN', 1", "'\n', ''"})
  void something_else_is_told_what_was_expected(String text, String shown) throws IOException {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> read(text))
        .withMessageContaining("begins with '" + shown + "'")
        .withMessageContaining("MachineLearningCVE with 79 columns")
        .withMessageContaining("cleaned with 53 columns");
  }

  @Test
  void an_empty_file_says_so() {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> read(""))
        .withMessageContaining("flows.csv is empty. Expected");
  }

  private FlowHeader read(String text) throws IOException {
    Path file = folder.resolve("flows.csv");
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    return FlowHeader.read(new FlowFile(file, null, Files.size(file), true));
  }
}
