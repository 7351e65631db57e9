package org.anomalyaware.datasets.smeft.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FeatureRowTest {
  // l⁻ along +x, l⁺ along +y with more pT, b̄ leading
  private static final double[] MOMENTA = {
    30, 30, 0, 0, Math.hypot(40, 10), 0, 40, 10, Math.hypot(20, 5), -20, 0, 5, 70, -10, -40, 5
  };

  private final float[] row = new float[ZhFeature.COUNT + 2];

  @Test
  void every_feature_is_what_its_description_says() {
    FeatureRow.measure(MOMENTA, row, 1);

    assertThat(ZhFeature.values()).hasSize(ZhFeature.COUNT);
    expect(ZhFeature.LEADING_BOTTOM_PT, Math.hypot(10, 40));
    expect(ZhFeature.SUBLEADING_BOTTOM_PT, 20);
    expect(ZhFeature.LEADING_LEPTON_PT, 40);
    expect(ZhFeature.SUBLEADING_LEPTON_PT, 30);
    expect(ZhFeature.HIGGS_PT, 50);
    expect(ZhFeature.Z_PT, 50);
    expect(ZhFeature.HIGGS_ETA, arsinh(10.0 / 50.0));
    expect(ZhFeature.HIGGS_PHI, Math.atan2(-40, -30));
    expect(ZhFeature.Z_ETA, arsinh(10.0 / 50.0));
    expect(ZhFeature.Z_PHI, Math.atan2(40, 30));
    expect(ZhFeature.LEPTON_DISTANCE, Math.hypot(arsinh(0.25), Math.PI / 2));
    double azimuth = 2 * Math.PI - (Math.PI / 2 - Math.atan2(-40, -10));
    expect(
        ZhFeature.BOTTOM_LEPTON_DISTANCE,
        Math.hypot(arsinh(0.25) - arsinh(5 / Math.hypot(10, 40)), azimuth));
    double energy = 30 + Math.hypot(40, 10) + Math.hypot(20, 5) + 70;
    expect(ZhFeature.ZH_MASS, Math.sqrt(energy * energy - 20 * 20));
    assertThat(row[0]).isZero();
    assertThat(row[ZhFeature.COUNT + 1]).isZero();
  }

  @Test
  void pseudorapidity_along_the_beam_stays_finite() {
    assertThat(Kinematics.pseudorapidity(0.0, 50.0)).isEqualTo(20.0);
    assertThat(Kinematics.pseudorapidity(1e-300, -50.0)).isEqualTo(-20.0);
    assertThat(Kinematics.pseudorapidity(0.0, 0.0)).isZero();
  }

  @Test
  void cuts_are_those_asked_for() {
    assertThat(passes(new EventCuts(30, 20, 2.5, 0.4))).isTrue();
    assertThat(passes(new EventCuts(30.1, 20, 2.5, 0.4))).isFalse();
    assertThat(passes(new EventCuts(30, 20.1, 2.5, 0.4))).isFalse();
    // the subleading b has eta = arsinh(0.25) = 0.247, the closest pair b and b̄
    assertThat(passes(new EventCuts(30, 20, 0.25, 0.4))).isTrue();
    assertThat(passes(new EventCuts(30, 20, 0.24, 0.4))).isFalse();
    assertThat(passes(new EventCuts(30, 20, 2.5, 1.3))).isTrue();
    assertThat(passes(new EventCuts(30, 20, 2.5, 1.4))).isFalse();
    assertThat(passes(EventCuts.NONE)).isTrue();
  }

  private static boolean passes(EventCuts cuts) {
    return cuts.selector().accepts(MOMENTA);
  }

  private void expect(ZhFeature feature, double value) {
    int column = Arrays.asList(ZhFeature.values()).indexOf(feature);
    assertThat((double) row[1 + column]).as(feature.column()).isCloseTo(value, within(2e-5));
  }

  private static double arsinh(double x) {
    return Math.log(x + Math.sqrt(x * x + 1));
  }
}
