package org.anomalyaware.testkit;

import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.api.schedule.ScheduleRequest;
import org.anomalyaware.api.settings.SettingsSchema;

/** A schedule that keeps its contract until something about it is changed. */
public final class FaultySchedule implements Schedule {

  String id = "faulty";
  int spiVersion = Plugin.SPI_VERSION;
  String summary = "The same strength in every epoch";
  Supplier<SettingsSchema> settings = SettingsSchema::none;
  ToDoubleFunction<ScheduleRequest> strength = request -> 1;

  /** As any plugin's. */
  public FaultySchedule() {}

  @Override
  public String id() {
    return id;
  }

  @Override
  public int spiVersion() {
    return spiVersion;
  }

  @Override
  public String summary() {
    return summary;
  }

  @Override
  public SettingsSchema settings() {
    return settings.get();
  }

  @Override
  public double strength(ScheduleRequest request) {
    return strength.applyAsDouble(request);
  }
}
