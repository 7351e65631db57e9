package org.anomalyaware.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.result.Phase;
import org.anomalyaware.engine.RunListener;
import org.anomalyaware.engine.data.ByteCount;
import org.anomalyaware.engine.data.FetchListener;

/** Shows how far a run has come; the same words whether in bars or in lines. */
abstract class RunProgress implements RunListener, FetchListener, AutoCloseable {

  private final boolean severalSeeds;

  RunProgress(boolean severalSeeds) {
    this.severalSeeds = severalSeeds;
  }

  /** Bars on a terminal, lines elsewhere. */
  static RunProgress on(PrintWriter err, Terminal terminal, boolean severalSeeds) {
    return terminal.interactive()
        ? new ProgressBars(err, terminal, severalSeeds)
        : new ProgressLines(err, severalSeeds);
  }

  @Override
  public abstract void progressed(String task, long done, long total);

  @Override
  public abstract void transferred(String task, long bytes, long total);

  @Override
  public abstract void noted(String note);

  /** A task begins whose parts are not counted. */
  abstract void wholeTask(String task);

  /** Removes what should not stay on the screen. */
  @Override
  public abstract void close();

  final String name(long seed, Phase phase) {
    String name =
        switch (phase) {
          case PRETRAIN -> "Pre-training";
          case FINETUNE -> "Fine-tuning";
        };
    return severalSeeds ? name + ", seed " + seed : name;
  }

  static String bytes(long bytes, long total) {
    return ByteCount.text(bytes) + " of " + ByteCount.text(total);
  }

  static String loss(EpochRecord epoch) {
    double loss = epoch.reconstruction() + epoch.kl() + epoch.penalty();
    return String.format(Locale.ROOT, "loss %.4g", loss);
  }

  static String losses(EpochRecord epoch) {
    String background =
        String.format(
            Locale.ROOT, "reconstruction %.4g, KL %.4g", epoch.reconstruction(), epoch.kl());
    return switch (epoch.phase()) {
      case PRETRAIN -> background;
      case FINETUNE ->
          background
              + String.format(
                  Locale.ROOT,
                  ", penalty %.4g at strength %.4g",
                  epoch.penalty(),
                  epoch.strength());
    };
  }
}
