package org.anomalyaware.engine.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import org.anomalyaware.api.result.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SuiteReaderTest {

  private static final String SUITE =
      """
      id: mine
      title: My suite
      version: 1.10
      changelog:
        1.10: Tenth
      seeds: [1, 2]
      datasets:
        - tiny
      """;

  @Test
  void the_least_a_suite_can_say_has_defaults_for_the_rest() {
    Suite suite = SuiteReader.read("mine.yaml", SUITE);

    assertThat(suite.id()).isEqualTo("mine");
    assertThat(suite.version()).as("digits stay as they are written").isEqualTo("1.10");
    assertThat(suite.seeds()).containsExactly(1L, 2L);
    assertThat(suite.metrics()).first().isEqualTo(Metric.ROC_AUC);
    assertThat(suite.keepScores()).isTrue();
    assertThat(suite.datasets())
        .containsExactly(new SuiteDataset("tiny", null, Map.of(), List.of()));
  }

  @Test
  void grids_and_plugins_become_axes_whose_values_keep_their_digits() {
    Suite suite =
        SuiteReader.read(
            "mine.yaml",
            SUITE
                + """
                    grid:
                      schedule.maximum: [0, 0.10, 1e-2]
                      model.hidden: [[16, 8], 4]
                penalties:
                  - negative
                  - id: hinge
                    settings: {margin: 2.0}
                """
                    .replace("    grid", "grid")
                    .replace("      ", "  "));

    assertThat(suite.axes())
        .extracting(GridAxis::name)
        .containsExactly("penalty", "schedule.maximum", "model.hidden");
    assertThat(suite.axes().get(0).values())
        .containsExactly(
            new GridAxis.Value("negative", Map.of("penalty", "negative")),
            new GridAxis.Value(
                "hinge (margin=2.0)", Map.of("penalty", "hinge", "penalty.margin", "2.0")));
    assertThat(suite.axes().get(1))
        .isEqualTo(GridAxis.of("schedule.maximum", List.of("0", "0.10", "1e-2")));
    assertThat(suite.axes().get(2)).isEqualTo(GridAxis.of("model.hidden", List.of("16,8", "4")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: mine              | id: My Suite          | line 1: id must be lower-case words
          id: mine              | ids: mine             | line 1: ids is an unknown key 'ids': did you mean id?
          id: mine              | x: 1                  | line 1: id is missing
          title: My suite       | title:                | line 2: title must be a text or a number, but is empty
          title: My suite       | title: [a]            | line 2: title must be a text or a number, but is a list
          version: 1.10         | version: one          | line 3: version must be numbers joined by dots
          version: 1.10         | version: 1.1          | line 4: changelog says nothing about this version, 1.1
          seeds: [1, 2]         | seeds: 3              | line 6: seeds must be a list, but is '3'
          seeds: [1, 2]         | seeds: []             | line 6: seeds must be a list, but is empty
          seeds: [1, 2]         | seeds: [1, one]       | line 6: seeds must be a whole number, but is 'one'
          seeds: [1, 2]         | seeds: [1, 1]         | line 6: seeds has 1 twice
          seeds: [1, 2]         | metrics: [rocAUC]     | line 6: metrics is an unknown metric 'rocAUC': did you mean rocAuc?
          seeds: [1, 2]         | keepScores: yes       | line 6: keepScores must be true or false, but is 'yes'
          seeds: [1, 2]         | settings: 3           | line 6: settings must be a mapping (key: value), but is '3'
          seeds: [1, 2]         | settings: {a: {b: 1}} | line 6: settings.a must be a text or a number, but is a mapping
          seeds: [1, 2]         | grid: {a: 1}          | line 6: grid.a must be a list, but is '1'
          seeds: [1, 2]         | grid: {a: [1, 1]}     | line 6: grid.a has 1 twice
          seeds: [1, 2]         | seeds: [1]\\nseeds: [2] | line 7: the key 'seeds' comes twice
          - tiny                | - {variant: x}        | line 8: datasets[0].id is missing
          - tiny                | - {id: tiny, sed: 1}  | line 8: datasets[0].sed is an unknown key 'sed'
          - tiny                | - !!java.net.URL x    | line 8: tags such as tag:yaml.org,2002:java.net.URL are not accepted
          - tiny                | - *one                | line 8: *one stands for nothing that came before
          - tiny                | - tiny\\n---\\nid: b  | line 9: a second document begins, but there can be one only
          - tiny                | - {id: tiny           | line 9: expected ',' or '}', but got <stream end>
          """)
  void what_is_wrong_is_said_with_its_line(String correct, String wrong, String message) {
    String yaml = SUITE.replace(correct, wrong.replace("\\n", "\n"));

    assertThatThrownBy(() -> SuiteReader.read("mine.yaml", yaml))
        .isInstanceOf(SuiteException.class)
        .hasMessageContaining("mine.yaml")
        .asInstanceOf(type(SuiteException.class))
        .satisfies(
            e -> assertThat(e.problems()).anySatisfy(each -> assertThat(each).contains(message)));
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    assertThatThrownBy(() -> SuiteReader.read("mine.yaml", "id: A\nseeds: [x]\ncolour: red\n"))
        .hasMessageContaining("mine.yaml has 7 problems")
        .hasMessageContaining("line 1: id must be")
        .hasMessageContaining("line 2: seeds must be a whole number")
        .hasMessageContaining("line 3: colour is an unknown key")
        .hasMessageContaining("title is missing")
        .hasMessageContaining("version is missing")
        .hasMessageContaining("changelog is missing")
        .hasMessageContaining("datasets is missing");
  }

  @ParameterizedTest
  @CsvSource({"25, 2", "9, 9"})
  void aliases_that_would_grow_without_end_are_refused(int levels, int copies) {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int level = 1; level <= levels; level++) {
      String alias = "*a" + (level - 1);
      bomb.append(
          "a%d: &a%d [%s]%n"
              .formatted(
                  level, level, String.join(", ", java.util.Collections.nCopies(copies, alias))));
    }

    assertThatThrownBy(() -> SuiteReader.read("bomb.yaml", bomb.toString()))
        .isInstanceOf(SuiteException.class)
        .hasMessageContaining("aliases counted as what they hold");
  }

  static List<String> documentsTooDeepOrTooLong() {
    return List.of(
        "[".repeat(100_000),
        "a: ".repeat(2) + "&a [*a]",
        "- ".repeat(50_000) + "x",
        "x".repeat(2_000_000),
        "a: [" + "1, ".repeat(60_000) + "1]",
        "",
        "# nothing",
        "\u0000",
        "? [a]\n: b",
        "%YAML 9.9\n---\na",
        "just a word");
  }

  @ParameterizedTest
  @MethodSource("documentsTooDeepOrTooLong")
  void documents_that_mean_harm_get_one_message(String yaml) {
    assertThatThrownBy(() -> SuiteReader.read("harm.yaml", yaml))
        .isInstanceOf(SuiteException.class)
        .hasMessageStartingWith("harm.yaml")
        .satisfies(e -> assertThat(String.valueOf(e.getMessage())).hasSizeLessThan(500));
  }

  @Test
  void aliases_of_few_values_are_fine() {
    Suite suite =
        SuiteReader.read(
            "mine.yaml",
            SUITE.replace("- tiny", "- {id: tiny, settings: &own {a: 1}}")
                + "  - {id: tiny, settings: *own}\n");

    assertThat(suite.datasets().get(0)).isEqualTo(suite.datasets().get(1));
  }
}
