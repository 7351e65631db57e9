package org.anomalyaware.datasets.smeft.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.anomalyaware.datasets.smeft.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Time for the default sample; run on its own, on a quiet machine. */
@EnabledIfSystemProperty(
    named = "aa.measure",
    matches = "true",
    disabledReason = "a measurement; asked for with -Daa.measure=true")
class GenerationSpeedTest {

  @Test
  void four_hundred_thousand_unweighted_events_take_less_than_20_seconds_on_two_cores()
      throws InterruptedException {
    long start = System.nanoTime();
    int events = 0;
    for (Contribution contribution :
        new Contribution[] {Contribution.STANDARD_MODEL, Contribution.ANOMALOUS_SQUARE}) {
      events +=
          new ZhGenerator(GeneratorSettings.DEFAULT, contribution, 0.03, 1, 2)
              .unweighted(200_000, done -> {})
              .events();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Measured.print(events + " unweighted events on two threads", "%.1f s".formatted(seconds));
    assertThat(seconds).isLessThan(20.0);
  }
}
