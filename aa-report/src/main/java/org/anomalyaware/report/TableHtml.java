package org.anomalyaware.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as part of a page, where keys can scroll it if it is wider than the page. */
final class TableHtml {

  /** Standard deviations from the background's mean. */
  private static final double FAR = 3;

  private static final double VERY_FAR = 6;

  /** From so many columns on, letters are smaller on paper. */
  private static final int MANY_COLUMNS = 12;

  private final Html html;
  private final Table table;

  private TableHtml(Html html, Table table) {
    this.html = html;
    this.table = table;
  }

  /** Writes a table that has no files. */
  static void write(Html html, Table table) {
    new TableHtml(html, table).writeAll(null);
  }

  /** Writes a table with links to its files. */
  static void write(Html html, Table table, ReportFiles files) {
    new TableHtml(html, table).writeAll(files);
  }

  private void writeAll(@Nullable ReportFiles files) {
    String shape = table.columns().size() >= MANY_COLUMNS ? "table many" : "table";
    html.open(
        "div", "class", shape, "tabindex", "0", "role", "region", "aria-label", table.caption());
    html.open("table").element("caption", table.caption());
    html.open("thead").open("tr");
    for (int i = 0; i < table.columns().size(); i++) {
      html.element("th", table.columns().get(i), "scope", "col", "class", kind(i));
    }
    html.close().close().open("tbody");
    table.rows().forEach(this::write);
    html.close().close();
    html.close();
    if (!table.notes().isEmpty() || files != null) {
      html.open("div", "class", "notes");
      table.notes().forEach(this::write);
      if (files != null) {
        writeLinks(files);
      }
      html.close();
    }
  }

  private void write(Table.Row row) {
    html.open("tr").open("th", "scope", "row", "class", kind(0)).text(row.cells().get(0).shown());
    if (!row.mark().isEmpty()) {
      html.element("sup", row.mark());
    }
    html.close();
    for (int i = 1; i < row.cells().size(); i++) {
      int span = table.span(row, i);
      List<String> attributes =
          new ArrayList<>(List.of("class", kind(i, span, row.cells().get(i))));
      if (span > 1) {
        attributes.addAll(List.of("colspan", Integer.toString(span)));
      }
      html.open("td", attributes.toArray(String[]::new));
      write(row.cells().get(i));
      html.close();
    }
    html.close();
  }

  private void write(Cell cell) {
    if (cell instanceof Cell.Link link) {
      html.element("a", link.shown(), "href", link.address());
    } else if (cell instanceof Cell.Source data) {
      DataSection.writeBadge(html, data.source(), data.shown());
    } else if (cell instanceof Cell.Deviating deviating && !Double.isNaN(deviating.z())) {
      html.text(Numbers.significant(deviating.value()) + " ");
      html.element("span", "(" + Numbers.signed(deviating.z(), 1) + ")", "class", "z");
    } else {
      html.text(cell.shown());
    }
  }

  private void write(Table.Note note) {
    html.open("p");
    if (!note.mark().isEmpty()) {
      html.element("sup", note.mark());
    }
    html.text(note.text()).close();
  }

  private void writeLinks(ReportFiles files) {
    html.open("p", "class", "files").text("Files: ");
    String separator = "";
    for (TableFormat format : TableFormat.values()) {
      html.text(separator)
          .element(
              "a", format.title(), "href", files.linkTo(table, format), "title", about(format));
      separator = ", ";
    }
    html.text(".").close();
  }

  private String about(TableFormat format) {
    return table.caption() + ", as " + format.title();
  }

  /** Words among numbers say why there is none. */
  private String kind(int column, int span, Cell cell) {
    boolean reason = !table.isText(column) && cell instanceof Cell.Words && !cell.equals(Cell.NONE);
    if (span > 1 || reason) {
      return "words spanning";
    }
    if (cell instanceof Cell.Quantity) {
      return kind(column) + " one";
    }
    double size = cell instanceof Cell.Deviating deviating ? Math.abs(deviating.z()) : 0;
    return kind(column) + (size >= VERY_FAR ? " very-far" : size >= FAR ? " far" : "");
  }

  private String kind(int column) {
    return table.isText(column) ? "words" : "number";
  }
}
