package org.anomalyaware.engine.builtin;

import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.api.schedule.ScheduleRequest;
import org.anomalyaware.api.settings.SettingsSchema;
import org.apiguardian.api.API;

/** The maximum in every epoch: what the other schedules are to be compared with. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ConstantSchedule implements Schedule {

  @Override
  public String id() {
    return "constant";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public String summary() {
    return "The maximum in every epoch";
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(Rise.MAXIMUM);
  }

  @Override
  public double strength(ScheduleRequest request) {
    return request.settings().get(Rise.MAXIMUM);
  }
}
