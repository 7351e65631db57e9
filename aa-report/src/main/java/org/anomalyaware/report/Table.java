package org.anomalyaware.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table. The first cell of a row is its heading; the last cell of a row that is shorter than the
 * heading spans what is left.
 *
 * @param caption what it shows
 * @param columns the headings of the columns
 * @param textColumns how many columns, from the left, hold words; the others hold numbers
 * @param rows the rows
 * @param notes what a paper would print below it
 */
record Table(
    String caption, List<String> columns, int textColumns, List<Row> rows, List<Note> notes) {

  /**
   * A row.
   *
   * @param mark refers to a note; empty for none
   * @param cells from the left
   */
  record Row(String mark, List<String> cells) {

    Row {
      cells = List.copyOf(cells);
    }

    static Row of(String... cells) {
      return new Row("", List.of(cells));
    }
  }

  /**
   * A note.
   *
   * @param mark by which rows refer to it; empty if it is about the whole table
   * @param text one or more sentences
   */
  record Note(String mark, String text) {}

  Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    for (Row row : rows) {
      if (row.cells().isEmpty() || row.cells().size() > columns.size()) {
        throw new IllegalArgumentException(
            "A row of " + columns.size() + " columns cannot have the cells " + row.cells());
      }
    }
  }

  /** A table without notes. */
  static Table of(String caption, List<String> columns, int textColumns, List<Row> rows) {
    return new Table(caption, columns, textColumns, rows, List.of());
  }

  /** Writes it where keys can scroll it if it is wider than the page. */
  void writeTo(Html html) {
    html.open("div", "class", "table", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table").element("caption", caption);
    html.open("thead").open("tr");
    for (int i = 0; i < columns.size(); i++) {
      html.element("th", columns.get(i), "scope", "col", "class", kind(i));
    }
    html.close().close().open("tbody");
    rows.forEach(row -> write(row, html));
    html.close().close();
    if (!notes.isEmpty()) {
      html.open("div", "class", "notes");
      notes.forEach(note -> write(note, html));
      html.close();
    }
    html.close();
  }

  private void write(Row row, Html html) {
    html.open("tr").open("th", "scope", "row", "class", kind(0)).text(row.cells().get(0));
    if (!row.mark().isEmpty()) {
      html.element("sup", row.mark());
    }
    html.close();
    int last = row.cells().size() - 1;
    for (int i = 1; i <= last; i++) {
      List<String> attributes = new ArrayList<>();
      boolean spans = i == last && last < columns.size() - 1;
      attributes.addAll(List.of("class", spans ? "words spanning" : kind(i)));
      if (spans) {
        attributes.addAll(List.of("colspan", Integer.toString(columns.size() - i)));
      }
      html.element("td", row.cells().get(i), attributes.toArray(String[]::new));
    }
    html.close();
  }

  private static void write(Note note, Html html) {
    html.open("p");
    if (!note.mark().isEmpty()) {
      html.element("sup", note.mark());
    }
    html.text(note.text()).close();
  }

  private String kind(int column) {
    return column < textColumns ? "words" : "number";
  }
}
