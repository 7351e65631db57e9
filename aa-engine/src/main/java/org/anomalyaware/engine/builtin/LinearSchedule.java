package org.anomalyaware.engine.builtin;

import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.api.schedule.ScheduleRequest;
import org.anomalyaware.api.settings.SettingsSchema;
import org.apiguardian.api.API;

/**
 * The paper's schedule: from 0 in the first epoch to the maximum in the last, in equal steps (arXiv
 * 2504.11520, section 3.1). In epoch e of n it is maximum (e - 1) / (n - 1). A single epoch has the
 * maximum.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class LinearSchedule implements Schedule {

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
    return SettingsSchema.of(Rise.MAXIMUM);
  }

  @Override
  public double strength(ScheduleRequest request) {
    return request.settings().get(Rise.MAXIMUM) * Rise.progress(request);
  }
}
