package org.anomalyaware.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.result.Phase;

/** Progress for files and pipes: about ten lines for each task. */
final class ProgressLines extends RunProgress {

  private static final int LINES_PER_TASK = 10;
  private static final long LARGE_FILE = 100_000_000;
  private static final int PARTS_OF_LARGE_FILE = 4;

  private final PrintWriter err;
  private final Map<String, Long> lastTenth = new HashMap<>();
  private final Map<String, Long> lastPart = new HashMap<>();
  private int epochs;

  ProgressLines(PrintWriter err, boolean severalSeeds) {
    super(severalSeeds);
    this.err = err;
  }

  @Override
  public synchronized void progressed(String task, long done, long total) {
    if (enteredTenth(task, done, total)) {
      say("%s: %d %%".formatted(task, 100 * done / total));
    }
  }

  /** Few lines, since files are many: only the end of a small one, quarters of a large one. */
  @Override
  public synchronized void transferred(String task, long bytes, long total) {
    long parts = total < LARGE_FILE ? 1 : PARTS_OF_LARGE_FILE;
    long part = parts * bytes / total;
    Long before = lastPart.put(task, part);
    if (part > (before == null ? 0 : before)) {
      say("%s: %s".formatted(task, bytes(bytes, total)));
    }
  }

  @Override
  public synchronized void phaseStarted(long seed, Phase phase, int epochs) {
    this.epochs = epochs;
    lastTenth.clear();
    say("%s for %d epoch%s".formatted(name(seed, phase), epochs, epochs == 1 ? "" : "s"));
  }

  @Override
  public synchronized void epochFinished(long seed, EpochRecord epoch) {
    String name = name(seed, epoch.phase());
    if (enteredTenth(name, epoch.epoch(), epochs)) {
      say("%s %d/%d: %s".formatted(name, epoch.epoch(), epochs, losses(epoch)));
    }
  }

  @Override
  public synchronized void noted(String note) {
    say(note);
  }

  @Override
  void wholeTask(String task) {
    say(task);
  }

  @Override
  public void close() {}

  private boolean enteredTenth(String task, long done, long total) {
    long tenth = LINES_PER_TASK * done / total;
    Long before = lastTenth.put(task, tenth);
    return before == null || tenth > before;
  }

  private void say(String line) {
    err.println(line);
    err.flush();
  }
}
