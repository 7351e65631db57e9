package org.anomalyaware.cli;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;

/** Progress for files and pipes: a line for each cell, with the time left. */
final class SuiteLines extends SuiteProgress {

  private static final double NANOSECONDS = 1e9;

  private final PrintWriter err;
  private final LongSupplier clock;
  private final Set<String> tasks = new HashSet<>();
  private int cells;
  private int finished;
  private long epochs;
  private long done;
  private long trained;
  private long began;

  SuiteLines(PrintWriter err, LongSupplier clock) {
    this.err = err;
    this.clock = clock;
  }

  @Override
  public synchronized void planned(int count, long all) {
    cells = count;
    epochs = all;
    began = clock.getAsLong();
    say("%d cell%s, %d epochs of training".formatted(count, count == 1 ? "" : "s", all));
  }

  @Override
  public synchronized void epochsDone(long count, boolean now) {
    done += count;
    trained += now ? count : 0;
  }

  @Override
  public synchronized void cellFinished(FinishedCell cell) {
    finished++;
    say("[%d/%d] %s: %s%s".formatted(finished, cells, place(cell), outcome(cell), left()));
  }

  /** At the speed so far; epochs of different data take different times, so it is a guess. */
  private String left() {
    if (trained == 0 || finished == cells) {
      return "";
    }
    double seconds =
        (clock.getAsLong() - began) / NANOSECONDS / trained * Math.max(0, epochs - done);
    return String.format(
        Locale.ROOT, "; about %d:%02d left", (long) seconds / 60, (long) seconds % 60);
  }

  /** Every cell has the same tasks; the first of each is told. */
  @Override
  public synchronized void progressed(String task, long done, long total) {
    if (tasks.add(task)) {
      say(task);
    }
  }

  @Override
  public synchronized void noted(String note) {
    if (tasks.add(note)) {
      say(note);
    }
  }

  private void say(String line) {
    err.println(line);
    err.flush();
  }

  @Override
  public void close() {}
}
