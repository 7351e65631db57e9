package org.anomalyaware.cli;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/**
 * Draws {@code Pre-training [=====> ] 48 % loss 13.5 0:12 left}. What does not fit is left out from
 * the right.
 */
final class BarRenderer implements ProgressBarRenderer {

  private static final int SHORTEST_BAR = 8;

  @Override
  public String render(ProgressState state, int maximum) {
    double share = state.getNormalizedProgress();
    String percent = String.format(Locale.ROOT, "] %3d %%", (int) (100 * share));
    String message = String.valueOf(state.getExtraMessage()).strip();
    String tail = percent + (message.isEmpty() ? "" : " " + message);
    String time = "  " + time(state.getTotalElapsed(), share);
    String head = state.getTaskName() + " [";
    int room = maximum - head.length() - SHORTEST_BAR;
    if (tail.length() + time.length() <= room) {
      tail += time;
    } else if (tail.length() > room) {
      tail = percent;
    }
    int bar = maximum - head.length() - tail.length();
    if (bar < SHORTEST_BAR) {
      String bare = state.getTaskName() + percent.substring(1);
      return bare.substring(0, Math.min(bare.length(), maximum));
    }
    return head + fill(share, bar) + tail;
  }

  private static String fill(double share, int length) {
    int filled = (int) Math.floor(share * length);
    return "=".repeat(filled)
        + (filled < length ? ">" : "")
        + " ".repeat(Math.max(0, length - filled - 1));
  }

  private static String time(Duration elapsed, double share) {
    if (share >= 1) {
      return "in " + clock(elapsed);
    }
    return share <= 0
        ? clock(elapsed)
        : clock(Duration.ofMillis((long) (elapsed.toMillis() * (1 - share) / share))) + " left";
  }

  private static String clock(Duration duration) {
    return duration.toHours() > 0
        ? String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            duration.toHours(),
            duration.toMinutesPart(),
            duration.toSecondsPart())
        : String.format(Locale.ROOT, "%d:%02d", duration.toMinutesPart(), duration.toSecondsPart());
  }
}
