package org.anomalyaware.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableFormatTest {

  private static final String HOSTILE = "a|b <i> \\input{x} $1 & 50% _#^~ [x](javascript:y)";

  private final Table table =
      new Table(
          "example",
          "Rates & errors",
          List.of("Name", "Value", "p"),
          1,
          List.of(
              new Table.Row(
                  "a",
                  List.of(
                      Cell.words("first"),
                      Cell.interval(0.12345678, 0.1, 0.15, 3),
                      Cell.pValue(1e-30))),
              Table.Row.of(Cell.words("second"), Cell.NONE, Cell.NONE),
              Table.Row.of(Cell.words("third"), Cell.words("no value: too few, alas"))),
          List.of(new Table.Note("a", "A note.")));

  private static Table of(String words) {
    return Table.of("t", words, List.of(words), 1, List.of(Table.Row.ofWords(words)));
  }

  @Test
  void csv_should_hold_all_digits_and_each_number_in_its_own_column() {
    assertThat(TableFormat.CSV.write(table))
        .isEqualTo(
            """
            Name,Value,Value low,Value high,p
            first,0.12345678,0.1,0.15,1.0E-30
            second,,,,
            third,"no value: too few, alas",,,
            """);
  }

  @Test
  void csv_should_not_let_words_be_formulas_but_leave_numbers_alone() {
    for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1")) {
      assertThat(TableFormat.CSV.write(of(formula)).lines()).containsOnly("'" + formula);
    }
    assertThat(TableFormat.CSV.write(of("=a,\"b\"")).lines()).containsOnly("\"'=a,\"\"b\"\"\"");
    Table number = Table.of("t", "t", List.of("x"), 0, List.of(Table.Row.of(Cell.fixed(-0.5, 1))));
    assertThat(TableFormat.CSV.write(number)).isEqualTo("x\n-0.5\n");
  }

  @Test
  void markdown_should_be_a_table_with_its_caption_and_notes() {
    assertThat(TableFormat.MARKDOWN.write(table))
        .isEqualTo(
            """
            **Rates \\& errors**

            | Name | Value | p |
            | :-- | --: | --: |
            | first (a) | 0.123 \\[0.100,\u00a00.150\\] | \\< 0.0001 |
            | second | \u2014 | \u2014 |
            | third | no value: too few, alas |  |

            (a) A note.
            """);
  }

  @Test
  void markdown_should_take_words_for_words() {
    assertThat(TableFormat.MARKDOWN.write(of(HOSTILE + "\nnext")).lines().skip(4))
        .containsExactly(
            "| a\\|b \\<i\\> \\\\input\\{x\\} \\$1 \\& 50% \\_\\#^\\~"
                + " \\[x\\]\\(javascript:y\\) next |");
  }

  @Test
  void latex_should_be_a_floating_table_with_rules() {
    assertThat(TableFormat.LATEX.write(table))
        .startsWith("% \\usepackage{booktabs}\n\\begin{table}")
        .contains("\\caption{Rates \\& errors}\n\\label{tab:example}\n\\begin{tabular}{lrr}")
        .contains("first\\textsuperscript{a} & 0.123 [0.100,~0.150] & \\textless{} 0.0001 \\\\\n")
        .contains("third & \\multicolumn{2}{l}{no value: too few, alas} \\\\\n")
        .contains("\\textsuperscript{a}A note.")
        .endsWith("\\end{table}\n");
  }

  @Test
  void latex_should_take_words_for_words() {
    assertThat(TableFormat.LATEX.write(of(HOSTILE)))
        .contains(
            "a\\textbar{}b \\textless{}i\\textgreater{} \\textbackslash{}input\\{x\\} \\$1 \\&"
                + " 50\\% \\_\\#\\textasciicircum{}\\textasciitilde{} [x](javascript:y)");
    assertThat(TableFormat.LATEX.write(of("[2cm] up"))).contains("\n{}[2cm] up \\\\\n");
  }
}
