package org.anomalyaware.engine.builtin;

import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.api.schedule.ScheduleRequest;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.SettingsSchema;
import org.apiguardian.api.API;

/**
 * From a small share of the maximum in the first epoch to the maximum in the last, each epoch by
 * the same factor. In epoch e of n it is maximum s^(1 - (e - 1) / (n - 1)) with s that share: the
 * geometric cooling of simulated annealing (Kirkpatrick, Gelatt and Vecchi, Science 220 (1983) 671)
 * run backwards. A single epoch has the maximum.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ExponentialSchedule implements Schedule {

  private static final Setting<Double> START =
      Setting.decimal("start", 0.01, "Share of the maximum that the first epoch has")
          .above(0.0)
          .atMost(1.0);

  @Override
  public String id() {
    return "exponential";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public String summary() {
    return "From a share of the maximum to the maximum, each epoch by the same factor";
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(Rise.MAXIMUM, START);
  }

  @Override
  public double strength(ScheduleRequest request) {
    double start = request.settings().get(START);
    return request.settings().get(Rise.MAXIMUM) * Math.pow(start, 1 - Rise.progress(request));
  }
}
