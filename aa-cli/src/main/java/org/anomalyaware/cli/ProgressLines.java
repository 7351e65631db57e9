package org.anomalyaware.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.result.Phase;

/** Progress for files and pipes: about ten lines for each task. */
final class ProgressLines extends RunProgress {

  private static final int LINES_PER_TASK = 10;

  private final PrintWriter err;
  private final Map<String, Long> lastTenth = new HashMap<>();
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
