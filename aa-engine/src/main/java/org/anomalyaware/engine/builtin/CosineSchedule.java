package org.anomalyaware.engine.builtin;

import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.api.schedule.ScheduleRequest;
import org.anomalyaware.api.settings.SettingsSchema;
import org.apiguardian.api.API;

/**
 * From 0 in the first epoch to the maximum in the last along half a cosine, slowly at both ends. In
 * epoch e of n it is maximum (1 - cos(pi (e - 1) / (n - 1))) / 2: cosine annealing (Loshchilov and
 * Hutter, arXiv 1608.03983, equation 5) upside down. A single epoch has the maximum.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CosineSchedule implements Schedule {

  @Override
  public String id() {
    return "cosine";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public String summary() {
    return "From 0 in the first epoch to the maximum in the last, slowly at both ends";
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(Rise.MAXIMUM);
  }

  @Override
  public double strength(ScheduleRequest request) {
    return request.settings().get(Rise.MAXIMUM)
        * (1 - Math.cos(Math.PI * Rise.progress(request)))
        / 2;
  }
}
