package org.anomalyaware.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables as GitHub and most other readers of Markdown take them. */
final class MarkdownTable {

  /** Whatever could begin markup, a link, HTML or a mention. */
  private static final String SPECIAL = "\\`*_{}[]<>()#|~!&$@";

  private MarkdownTable() {}

  static String write(Table table) {
    StringBuilder out = new StringBuilder();
    out.append("**").append(escaped(table.caption())).append("**\n\n");
    out.append(line(table.columns().stream().map(MarkdownTable::escaped).toList()));
    out.append(
        line(
            IntStream.range(0, table.columns().size())
                .mapToObj(column -> table.isText(column) ? ":--" : "--:")
                .toList()));
    table.rows().forEach(row -> out.append(line(cells(table, row))));
    for (Table.Note note : table.notes()) {
      out.append('\n').append(mark(note.mark()).strip()).append(note.mark().isEmpty() ? "" : " ");
      out.append(escaped(note.text())).append('\n');
    }
    return out.toString();
  }

  private static List<String> cells(Table table, Table.Row row) {
    List<String> cells =
        new ArrayList<>(row.cells().stream().map(cell -> escaped(cell.shown())).toList());
    cells.set(0, cells.get(0) + mark(row.mark()));
    cells.addAll(Collections.nCopies(table.columns().size() - cells.size(), ""));
    return cells;
  }

  private static String mark(String mark) {
    return mark.isEmpty() ? "" : " (" + mark + ")";
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c < 128 && SPECIAL.indexOf(c) >= 0) {
                out.append('\\');
              }
              out.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            });
    return out.toString();
  }
}
