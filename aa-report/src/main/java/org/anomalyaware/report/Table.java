package org.anomalyaware.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table. The first cell of a row is its heading; the last cell of a row that is shorter than the
 * heading spans what is left.
 *
 * @param id its name in file names
 * @param caption what it shows
 * @param columns the headings of the columns
 * @param textColumns how many columns, from the left, hold words; the others hold numbers
 * @param rows the rows
 * @param notes what a paper would print below it
 */
record Table(
    String id,
    String caption,
    List<String> columns,
    int textColumns,
    List<Row> rows,
    List<Note> notes) {

  /**
   * A row.
   *
   * @param mark refers to a note; empty for none
   * @param cells from the left
   */
  record Row(String mark, List<Cell> cells) {

    Row {
      cells = List.copyOf(cells);
    }

    static Row of(Cell... cells) {
      return new Row("", List.of(cells));
    }

    static Row ofWords(String... cells) {
      return new Row("", Arrays.stream(cells).map(Cell::words).toList());
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
  static Table of(
      String id, String caption, List<String> columns, int textColumns, List<Row> rows) {
    return new Table(id, caption, columns, textColumns, rows, List.of());
  }

  /** The same with a note about the whole table. */
  Table withNote(String text) {
    List<Note> more = new ArrayList<>(notes);
    more.add(new Note("", text));
    return new Table(id, caption, columns, textColumns, rows, more);
  }

  /** How many columns a cell of a row covers. */
  int span(Row row, int cell) {
    return cell == row.cells().size() - 1 ? columns.size() - cell : 1;
  }

  /** Whether a column holds words. */
  boolean isText(int column) {
    return column < textColumns;
  }
}
