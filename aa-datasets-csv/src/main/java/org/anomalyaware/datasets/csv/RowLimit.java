package org.anomalyaware.datasets.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends a row that is far too long, as one is whose quote is never closed. */
final class RowLimit extends FilterReader {

  private static final int MOST_CHARACTERS = 1 << 24;

  private int left = MOST_CHARACTERS;

  RowLimit(Reader in) {
    super(in);
  }

  /** Another row begins. */
  void next() {
    left = MOST_CHARACTERS;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      throw new IOException(
          "the next row has more than "
              + MOST_CHARACTERS
              + " characters; is there a quote that is never closed?");
    }
  }
}
