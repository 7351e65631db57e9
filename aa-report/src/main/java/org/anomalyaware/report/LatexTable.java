package org.anomalyaware.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables to paste into a paper; they need the package booktabs. */
final class LatexTable {

  /** What TeX would take for markup, and letters that its fonts lack. */
  private static final Map<Integer, String> REPLACED =
      Map.ofEntries(
          Map.entry((int) '\\', "\\textbackslash{}"),
          Map.entry((int) '{', "\\{"),
          Map.entry((int) '}', "\\}"),
          Map.entry((int) '$', "\\$"),
          Map.entry((int) '&', "\\&"),
          Map.entry((int) '#', "\\#"),
          Map.entry((int) '%', "\\%"),
          Map.entry((int) '_', "\\_"),
          Map.entry((int) '^', "\\textasciicircum{}"),
          Map.entry((int) '~', "\\textasciitilde{}"),
          Map.entry((int) '<', "\\textless{}"),
          Map.entry((int) '>', "\\textgreater{}"),
          Map.entry((int) '|', "\\textbar{}"),
          Map.entry((int) '"', "\\textquotedbl{}"),
          Map.entry(0x00a0, "~"),
          Map.entry(0x2013, "--"),
          Map.entry(0x2014, "---"),
          Map.entry(0x2192, "$\\rightarrow$"),
          Map.entry(0x2212, "$-$"),
          Map.entry(0x221e, "$\\infty$"),
          Map.entry(0x03bb, "$\\lambda$"));

  private LatexTable() {}

  static String write(Table table) {
    StringBuilder out =
        new StringBuilder("% \\usepackage{booktabs}\n\\begin{table}\n\\centering\n");
    out.append("\\caption{").append(escaped(table.caption())).append("}\n");
    out.append("\\label{tab:").append(table.id()).append("}\n");
    out.append("\\begin{tabular}{");
    IntStream.range(0, table.columns().size())
        .forEach(column -> out.append(table.isText(column) ? 'l' : 'r'));
    out.append("}\n\\toprule\n");
    out.append(line(table.columns().stream().map(LatexTable::escaped).toList()));
    out.append("\\midrule\n");
    table.rows().forEach(row -> out.append(line(cells(table, row))));
    out.append("\\bottomrule\n\\end{tabular}\n");
    for (Table.Note note : table.notes()) {
      out.append("\n\\footnotesize ");
      if (!note.mark().isEmpty()) {
        out.append("\\textsuperscript{").append(escaped(note.mark())).append('}');
      }
      out.append(escaped(note.text())).append('\n');
    }
    return out.append("\\end{table}\n").toString();
  }

  private static List<String> cells(Table table, Table.Row row) {
    return IntStream.range(0, row.cells().size())
        .mapToObj(
            i -> {
              String text = escaped(row.cells().get(i).shown());
              if (i == 0 && !row.mark().isEmpty()) {
                text += "\\textsuperscript{" + escaped(row.mark()) + "}";
              }
              int span = table.span(row, i);
              return span > 1 ? "\\multicolumn{" + span + "}{l}{" + text + "}" : text;
            })
        .toList();
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" & ", "", " \\\\\n"));
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String replacement = REPLACED.get(c);
              if (replacement != null) {
                out.append(replacement);
              } else {
                out.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
              }
            });
    // A cell that begins with a bracket would be the length that \\ takes.
    return out.indexOf("[") == 0 ? "{}" + out : out.toString();
  }
}
