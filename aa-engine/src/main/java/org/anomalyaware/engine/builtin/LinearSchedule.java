package org.anomalyaware.engine.builtin;

import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.api.schedule.ScheduleRequest;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.SettingsSchema;
import org.apiguardian.api.API;

/**
 * The paper's schedule: from 0 in the first epoch to the maximum in the last, in equal steps (arXiv
 * 2504.11520, section 3.1). A single epoch has the maximum.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class LinearSchedule implements Schedule {

  private static final Setting<Double> MAXIMUM =
      Setting.decimal("maximum", 1.0, "Strength (lambda) in the last epoch").atLeast(0.0);

  @Override
  public String id() {
    return "linear";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public String summary() {
    return "From 0 in the first epoch to the maximum in the last, in equal steps";
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(MAXIMUM);
  }

  @Override
  public double strength(ScheduleRequest request) {
    double maximum = request.settings().get(MAXIMUM);
    return request.epochs() == 1
        ? maximum
        : maximum * (request.epoch() - 1) / (request.epochs() - 1);
  }
}
