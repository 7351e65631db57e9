package org.anomalyaware.engine.builtin;

import org.anomalyaware.api.schedule.ScheduleRequest;
import org.anomalyaware.api.settings.Setting;

/** What the built-in schedules have in common: where they end, and how far on an epoch is. */
final class Rise {

  static final Setting<Double> MAXIMUM =
      Setting.decimal("maximum", 1.0, "Strength (lambda) in the last epoch").atLeast(0.0);

  private Rise() {}

  /** How far an epoch is on the way: 0 in the first, 1 in the last, and 1 in one that is both. */
  static double progress(ScheduleRequest request) {
    return request.epochs() == 1 ? 1 : (request.epoch() - 1.0) / (request.epochs() - 1);
  }
}
