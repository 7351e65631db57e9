package org.anomalyaware.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/** The line of a terminal that a bar is drawn on, again and again. */
final class BarLine implements ProgressBarConsumer {

  private final PrintWriter err;
  private final int columns;
  private boolean closed;

  BarLine(PrintWriter err, int columns) {
    this.err = err;
    this.columns = columns;
  }

  @Override
  public int getMaxRenderedLength() {
    return columns - 1; // a full line would make some terminals begin the next
  }

  @Override
  public synchronized void accept(String bar) {
    if (closed) {
      return;
    }
    err.print("\r" + bar + " ".repeat(Math.max(0, getMaxRenderedLength() - bar.length())));
    err.flush();
  }

  /** Ends the line. Closing again, or drawing afterwards, has no effect. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    err.println();
    err.flush();
  }
}
