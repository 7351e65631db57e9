package org.example.modulepath;

import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.api.schedule.ScheduleRequest;

/** Strength that rises like the square root of the epochs; a service of this module. */
public final class SquareRootSchedule implements Schedule {

  @Override
  public String id() {
    return "square-root";
  }

  @Override
  public int spiVersion() {
    return SPI_VERSION;
  }

  @Override
  public String summary() {
    return "Rises like the square root of the epochs, to 1";
  }

  @Override
  public double strength(ScheduleRequest request) {
    return Math.sqrt((double) request.epoch() / request.epochs());
  }
}
