package org.anomalyaware.datasets.lhco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class JetRatiosTest {
  // px, py, pz, m, tau1, tau2, tau3
  private static final float[] LIGHT_FIRST = {
    300, 0, 400, 0, 0.5f, 0.25f, 0.2f, -300, 0, -400, 1200, 0.4f, 0.1f, 0.09f
  };

  @Test
  void features_are_in_order_of_mass() {
    RatioGuard guard = new RatioGuard();
    float[] features = derive(LIGHT_FIRST, guard);
    assertThat(features)
        .containsExactly(new float[] {1200, 0, 0.25f, 0.9f, 0.5f, 0.8f, 1800}, within(1e-4f));
    assertThat(guard.note()).isEmpty();
  }

  @Property(tries = 300)
  void a_rotation_about_the_beam_changes_nothing(
      @ForAll @Size(14) List<@FloatRange(min = 1, max = 3000) Float> numbers,
      @ForAll @DoubleRange(min = 0, max = 6.3) double angle) {
    float[] event = new float[numbers.size()];
    for (int i = 0; i < event.length; i++) {
      event[i] = numbers.get(i);
    }
    float[] turned = event.clone();
    for (int jet = 0; jet < 14; jet += 7) {
      turned[jet] = (float) (event[jet] * Math.cos(angle) - event[jet + 1] * Math.sin(angle));
      turned[jet + 1] = (float) (event[jet] * Math.sin(angle) + event[jet + 1] * Math.cos(angle));
    }
    float[] before = derive(event, new RatioGuard());
    float[] after = derive(turned, new RatioGuard());
    for (int i = 0; i < before.length; i++) {
      assertThat((double) after[i]).isCloseTo(before[i], within(1e-4 * before[i] + 1e-3));
    }
  }

  @Test
  void a_ratio_without_denominator_is_0_and_counted() {
    RatioGuard guard = new RatioGuard();
    float[] event = LIGHT_FIRST.clone();
    event[JetColumns.TAU1] = 0;
    event[JetColumns.TAU2] = 0;
    event[JetColumns.TAU3] = 0;
    float[] features = derive(event, guard);
    assertThat(features[4]).isZero();
    assertThat(features[5]).isZero();
    assertThat(guard.ratio(1, 1e-300)).isZero();
    assertThat(guard.note())
        .contains("3 ratios of N-subjettiness have a zero denominator and were set to 0.");
  }

  private static float[] derive(float[] event, RatioGuard guard) {
    return LhcoVariant.RATIOS.derive(event, guard);
  }
}
