package org.anomalyaware.datasets.lhco.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Refuses to read on when one record takes more text than any table's would, as a binary file
 * without line ends or a quote that is never closed does.
 */
final class BoundedReader extends FilterReader {
  /** Most characters of a record. What a buffer reads ahead counts, so it is a generous bound. */
  static final int MOST_CHARACTERS = 1 << 20;

  private int characters;

  BoundedReader(Reader in) {
    super(in);
  }

  /** A record was read whole; the next one may be as long again. */
  void recordEnded() {
    characters = 0;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(1);
    return value;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int more) throws IOException {
    characters += more;
    if (characters > MOST_CHARACTERS) {
      throw new IOException("a record is longer than " + MOST_CHARACTERS + " characters");
    }
  }
}
