package ${package};

import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.api.schedule.ScheduleRequest;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.SettingsSchema;

/**
 * Nothing for a while, then a straight rise to the maximum: the network is trained on background a
 * little longer before anomalies have a say.
 */
public final class ${className}Schedule implements Schedule {

  private static final Setting<Double> MAXIMUM =
      Setting.decimal("maximum", 1.0, "Strength (lambda) in the last epoch").atLeast(0.0);
  private static final Setting<Double> WAIT =
      Setting.decimal("wait", 0.25, "Share of the epochs in which the strength is 0")
          .atLeast(0.0)
          .atMost(0.9);

  @Override
  public String id() {
    return "${artifactId}";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public String summary() {
    return "0 for a while, then a straight rise to the maximum";
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(MAXIMUM, WAIT);
  }

  // region strength
  @Override
  public double strength(ScheduleRequest request) {
    int waiting = (int) (request.settings().get(WAIT) * request.epochs());
    if (request.epoch() <= waiting) {
      return 0;
    }
    double progress = (double) (request.epoch() - waiting) / (request.epochs() - waiting);
    return request.settings().get(MAXIMUM) * progress;
  }
  // endregion
}
