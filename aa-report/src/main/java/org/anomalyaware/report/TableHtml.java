package org.anomalyaware.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table as part of a page, where keys can scroll it if it is wider than the page. */
final class TableHtml {

  private final Html html;
  private final Table table;

  private TableHtml(Html html, Table table) {
    this.html = html;
    this.table = table;
  }

  /** Writes a table that has no files. */
  static void write(Html html, Table table) {
    new TableHtml(html, table).write(Optional.empty());
  }

  /** Writes a table with links to its files. */
  static void write(Html html, Table table, ReportFiles files) {
    new TableHtml(html, table).write(Optional.of(files));
  }

  private void write(Optional<ReportFiles> files) {
    html.open(
        "div", "class", "table", "tabindex", "0", "role", "region", "aria-label", table.caption());
    html.open("table").element("caption", table.caption());
    html.open("thead").open("tr");
    for (int i = 0; i < table.columns().size(); i++) {
      html.element("th", table.columns().get(i), "scope", "col", "class", kind(i));
    }
    html.close().close().open("tbody");
    table.rows().forEach(this::write);
    html.close().close();
    html.close();
    if (!table.notes().isEmpty() || files.isPresent()) {
      html.open("div", "class", "notes");
      table.notes().forEach(this::write);
      files.ifPresent(this::writeLinks);
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
          new ArrayList<>(List.of("class", span > 1 ? "words spanning" : kind(i)));
      if (span > 1) {
        attributes.addAll(List.of("colspan", Integer.toString(span)));
      }
      html.element("td", row.cells().get(i).shown(), attributes.toArray(String[]::new));
    }
    html.close();
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

  private String kind(int column) {
    return table.isText(column) ? "words" : "number";
  }
}
