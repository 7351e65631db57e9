package org.anomalyaware.engine.builtin;

import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.api.schedule.ScheduleRequest;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.SettingsSchema;
import org.apiguardian.api.API;

/**
 * A staircase of equally long and equally high steps that ends at the maximum. With s steps it is
 * maximum ceil(s e / n) / s in epoch e of n: the network settles at each strength before the next.
 * The first step is not 0 but maximum / s. Of more steps than epochs some are skipped.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StepSchedule implements Schedule {

  private static final Setting<Integer> STEPS =
      Setting.integer("steps", 4, "How many steps the strength rises in").atLeast(1);

  @Override
  public String id() {
    return "step";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public String summary() {
    return "A staircase of equally long and equally high steps up to the maximum";
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(Rise.MAXIMUM, STEPS);
  }

  @Override
  public double strength(ScheduleRequest request) {
    long steps = request.settings().get(STEPS);
    long step = (steps * request.epoch() - 1) / request.epochs() + 1;
    return request.settings().get(Rise.MAXIMUM) * ((double) step / steps);
  }
}
