package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.api.schedule.ScheduleRequest;
import org.anomalyaware.api.settings.Settings;
import org.junit.jupiter.api.Test;

/** What the engine's own schedules keep to besides: they rise, and they end at the maximum. */
abstract class RisingScheduleContract extends ScheduleContract {

  private static final double[] MAXIMA = {0, 0.1, 1, 3.3};
  private static final List<Integer> LENGTHS = List.of(1, 2, 3, 7, 20, 49, 1_000);

  /** The strength of each epoch. */
  final List<Double> strengths(int epochs, Map<String, String> given) {
    Schedule schedule = plugin();
    Settings settings = schedule.settings().resolve(given);
    return IntStream.rangeClosed(1, epochs)
        .mapToObj(epoch -> schedule.strength(new ScheduleRequest(epoch, epochs, settings)))
        .toList();
  }

  /** Settings of every kind to try, each with a few maxima. */
  private List<Map<String, String>> tried(double maximum) {
    return settingsToTry().stream()
        .map(
            given -> {
              Map<String, String> with = new HashMap<>(given);
              with.put("maximum", String.valueOf(maximum));
              return Map.copyOf(with);
            })
        .toList();
  }

  @Test
  void strength_never_falls() {
    for (double maximum : MAXIMA) {
      for (Map<String, String> given : tried(maximum)) {
        for (int epochs : LENGTHS) {
          assertThat(strengths(epochs, given)).as("%d epochs with %s", epochs, given).isSorted();
        }
      }
    }
  }

  @Test
  void last_epoch_has_the_maximum_and_so_has_a_single_one() {
    for (double maximum : MAXIMA) {
      for (Map<String, String> given : tried(maximum)) {
        for (int epochs : LENGTHS) {
          assertThat(strengths(epochs, given)).as("with %s", given).last().isEqualTo(maximum);
        }
      }
    }
  }

  @Test
  void maximum_of_0_turns_the_penalty_off() {
    for (Map<String, String> given : tried(0)) {
      assertThat(strengths(5, given)).isEqualTo(Collections.nCopies(5, 0.0));
    }
  }
}
