package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.api.schedule.ScheduleRequest;
import org.anomalyaware.api.settings.Settings;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What every {@link Schedule} keeps to. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract non-sealed class ScheduleContract extends PluginContract<Schedule> {

  private static final List<Integer> LENGTHS = List.of(1, 2, 3, 20, 1_000);

  /** For subclasses. */
  protected ScheduleContract() {
    super(Schedule.class);
  }

  @Test
  void strength_is_finite_and_not_negative_in_every_epoch() {
    for (Settings settings : resolvedSettings()) {
      for (int epochs : LENGTHS) {
        for (int epoch = 1; epoch <= epochs; epoch++) {
          assertThat(plugin().strength(new ScheduleRequest(epoch, epochs, settings)))
              .as("strength in epoch %d of %d with %s", epoch, epochs, settings)
              .isFinite()
              .isNotNegative();
        }
      }
    }
  }

  @Test
  void strength_rises_above_zero_with_the_default_settings() {
    Settings defaults = plugin().settings().resolve(Map.of());
    for (int epochs : LENGTHS) {
      assertThat(strengths(plugin(), epochs, defaults))
          .as("strengths over %d epochs; if all are 0, fine-tuning ignores the anomalies", epochs)
          .anySatisfy(strength -> assertThat(strength).isPositive());
    }
  }

  @Test
  void strength_depends_on_the_request_alone() {
    for (Settings settings : resolvedSettings()) {
      Schedule schedule = plugin();
      List<Double> once = strengths(schedule, 20, settings);
      assertThat(strengths(schedule, 20, settings)).as("asked again").isEqualTo(once);
      assertThat(strengths(plugin(), 20, settings)).as("of another instance").isEqualTo(once);
    }
  }

  private static List<Double> strengths(Schedule schedule, int epochs, Settings settings) {
    return IntStream.rangeClosed(1, epochs)
        .mapToObj(epoch -> schedule.strength(new ScheduleRequest(epoch, epochs, settings)))
        .toList();
  }
}
