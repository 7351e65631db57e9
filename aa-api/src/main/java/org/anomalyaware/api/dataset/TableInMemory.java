package org.anomalyaware.api.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table in pieces of equal size, so that nothing is copied while it grows. */
final class TableInMemory implements TableSink {

  /** The share of the heap that a table may take; the rest is for what is done with it. */
  private static final double MOST_OF_HEAP = 0.8;

  private final long mostBytes;
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final List<float[]> values = new ArrayList<>();
  private final List<byte[]> classIndices = new ArrayList<>();
  private @Nullable TableForm form;
  private int rows;

  /** A table that may take most of the memory. */
  TableInMemory() {
    this((long) (MOST_OF_HEAP * Runtime.getRuntime().maxMemory()));
  }

  /** A table that may take so much memory. */
  TableInMemory(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  public void begin(int columns, List<String> names) {
    if (form != null) {
      throw new IllegalStateException("A table's form is said once");
    }
    form = new TableForm(columns, names);
  }

  @Override
  public void row(float[] row, int classIndex) {
    TableForm known = form();
    known.requireRow(row, classIndex);
    int inPiece = rows % rowsPerPiece(known);
    if (inPiece == 0) {
      addPiece(known);
    }
    int last = values.size() - 1;
    System.arraycopy(row, 0, values.get(last), inPiece * row.length, row.length);
    classIndices.get(last)[inPiece] = (byte) classIndex;
    rows = Math.incrementExact(rows);
  }

  private TableForm form() {
    if (form == null) {
      throw new IllegalStateException("A parser says a table's form first, but this one did not");
    }
    return form;
  }

  private static int rowsPerPiece(TableForm form) {
    return Math.max(1, SamplesInPieces.PIECE_FLOATS / form.width());
  }

  private void addPiece(TableForm form) {
    int pieceRows = rowsPerPiece(form);
    long bytes = (values.size() + 1L) * pieceRows * (1 + form.width() * (long) Float.BYTES);
    if (bytes > mostBytes) {
      throw new DatasetException(
          ("A table of %d columns and more than %d rows does not fit into memory, of which it may"
                  + " take %d MiB. Give fewer files, or Java more memory (-Xmx).")
              .formatted(form.width(), rows, mostBytes >> 20));
    }
    values.add(new float[Math.multiplyExact(pieceRows, form.width())]);
    classIndices.add(new byte[pieceRows]);
  }

  @Override
  public void fact(String name, String value) {
    if (facts.putIfAbsent(name, value) != null) {
      throw new IllegalArgumentException("The fact " + name + " is given twice");
    }
  }

  /** The table as it is now; it takes no more rows. */
  ParsedTable finish() {
    TableForm known = form();
    return new ParsedTable(
        new SamplesInPieces(known, rowsPerPiece(known), rows, values, classIndices), facts);
  }
}
