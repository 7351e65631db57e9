package org.anomalyaware.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.result.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Progress for terminals: one bar at a time. Where tasks overlap, the one that began first is shown
 * until it is done.
 */
final class ProgressBars extends RunProgress {

  private static final int REFRESH_MILLISECONDS = 200;

  private final PrintWriter err;
  private final Terminal terminal;
  private @Nullable ProgressBar bar;
  private BarLine line;

  ProgressBars(PrintWriter err, Terminal terminal, boolean severalSeeds) {
    super(severalSeeds);
    this.err = err;
    this.terminal = terminal;
    this.line = new BarLine(err, terminal.columns());
  }

  @Override
  public synchronized void progressed(String task, long done, long total) {
    if (bar == null && done < total) {
      start(task, total);
    }
    if (bar != null && bar.getTaskName().equals(task)) {
      step(bar, done);
    }
  }

  @Override
  public synchronized void transferred(String task, long bytes, long total) {
    if (bar == null && bytes < total) {
      start(task, total);
    }
    if (bar != null && bar.getTaskName().equals(task)) {
      bar.setExtraMessage(bytes(bytes, total));
      step(bar, bytes);
    }
  }

  @Override
  public synchronized void phaseStarted(long seed, Phase phase, int epochs) {
    stop();
    start(name(seed, phase), epochs);
  }

  @Override
  public synchronized void epochFinished(long seed, EpochRecord epoch) {
    if (bar != null) {
      bar.setExtraMessage(loss(epoch));
      step(bar, epoch.epoch());
    }
  }

  @Override
  public synchronized void noted(String note) {
    stop();
    err.println(Text.wrap(note, terminal.columns(), 0));
    err.flush();
  }

  @Override
  synchronized void wholeTask(String task) {
    stop();
    err.println(task);
    err.flush();
  }

  @Override
  public synchronized void close() {
    stop();
  }

  private void start(String task, long total) {
    line = new BarLine(err, terminal.columns());
    bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setUpdateIntervalMillis(REFRESH_MILLISECONDS)
            .setRenderer(new BarRenderer())
            .setConsumer(line)
            .build();
  }

  private void step(ProgressBar current, long done) {
    current.stepTo(done);
    if (done >= current.getMax()) {
      stop();
    }
  }

  private void stop() {
    if (bar != null) {
      bar.close();
      line.close(); // the library does not if the bar was never drawn, or the thread is interrupted
      bar = null;
    }
  }
}
