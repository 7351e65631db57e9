package org.anomalyaware.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.anomalyaware.api.result.SuiteCell;
import org.jspecify.annotations.Nullable;

/** Progress for terminals: one bar over all epochs. Cells without a result get a line above it. */
final class SuiteBar extends SuiteProgress {

  private static final int REFRESH_MILLISECONDS = 200;

  private final PrintWriter err;
  private final Terminal terminal;
  private @Nullable ProgressBar bar;
  private BarLine line;
  private int cells;
  private int finished;

  SuiteBar(PrintWriter err, Terminal terminal) {
    this.err = err;
    this.terminal = terminal;
    this.line = new BarLine(err, terminal.columns());
  }

  @Override
  public synchronized void planned(int count, long epochs) {
    cells = count;
    start(epochs, 0);
  }

  /**
   * Epochs that need no training make the bar shorter, so that the time left stays a fair guess.
   */
  @Override
  public synchronized void epochsDone(long epochs, boolean trained) {
    if (bar == null) {
      return;
    }
    if (trained) {
      bar.stepBy(epochs);
    } else {
      bar.maxHint(Math.max(1, bar.getMax() - epochs));
    }
  }

  @Override
  public synchronized void cellFinished(FinishedCell cell) {
    finished++;
    if (cell.cell().status() != SuiteCell.Status.OK) {
      above(place(cell) + ": " + outcome(cell));
    }
    if (bar != null) {
      bar.setExtraMessage("%d of %d cells".formatted(finished, cells));
    }
  }

  @Override
  public synchronized void noted(String note) {
    above(note);
  }

  private void above(String text) {
    if (bar == null) {
      err.println(Text.wrap(text, terminal.columns(), 0));
      err.flush();
      return;
    }
    long max = bar.getMax();
    long done = bar.getCurrent();
    close();
    err.println(Text.wrap(text, terminal.columns(), 0));
    err.flush();
    start(max, done);
  }

  private void start(long epochs, long done) {
    line = new BarLine(err, terminal.columns());
    bar =
        new ProgressBarBuilder()
            .setTaskName("Training")
            .setInitialMax(epochs)
            .setUpdateIntervalMillis(REFRESH_MILLISECONDS)
            .setRenderer(new BarRenderer())
            .setConsumer(line)
            .build();
    bar.stepTo(done);
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      line.close();
      bar = null;
    }
  }
}
