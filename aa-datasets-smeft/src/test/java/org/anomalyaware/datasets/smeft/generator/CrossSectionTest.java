package org.anomalyaware.datasets.smeft.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.anomalyaware.datasets.smeft.Measured;
import org.anomalyaware.datasets.smeft.event.EventCuts;
import org.anomalyaware.datasets.smeft.physics.ElectroweakParameters;
import org.junit.jupiter.api.Test;

class CrossSectionTest {
  private static final GeneratorSettings INCLUSIVE =
      GeneratorSettings.DEFAULT.withCuts(EventCuts.NONE);

  @Test
  void inclusive_cross_section_lies_within_20_percent_of_0_65_picobarns()
      throws InterruptedException {
    // given: 0.65 pb is pp → ZH at 13 TeV and leading order, all decays, no cuts
    ElectroweakParameters ew = INCLUSIVE.electroweak();

    // when: both lepton flavours and the Higgs decay are divided out of what is generated
    double branching = 2.0 * ew.leptonicWidth() / ew.zWidth() * INCLUSIVE.bottomBranchingRatio();
    CrossSection inclusive =
        new ZhGenerator(INCLUSIVE, Contribution.STANDARD_MODEL, 0.0, 1, 2)
            .crossSection()
            .times(1.0 / branching);

    // then
    Measured.print(
        "sigma(pp -> ZH), 13 TeV, LO, GRV 94, in pb",
        "%.4f +- %.4f".formatted(inclusive.picobarns(), inclusive.error()));
    assertThat(inclusive.picobarns()).isCloseTo(0.65, withinPercentage(20.0));
    assertThat(inclusive.error() / inclusive.picobarns()).isLessThan(0.002);
  }

  @Test
  void monte_carlo_agrees_with_the_closed_form_folded_with_the_parton_densities()
      throws InterruptedException {
    // given a Z so narrow that it is on its shell
    ElectroweakParameters ew = ElectroweakParameters.DEFAULT;
    ElectroweakParameters narrow =
        new ElectroweakParameters(
            ew.zMass(), 1e-3, ew.higgsMass(), ew.fermiConstant(), ew.inverseAlpha());
    GeneratorSettings settings =
        new GeneratorSettings(narrow, EventCuts.NONE, 13_000.0, 5, 10_000.0, 4.7, 0.582);
    double branching = 2.0 * narrow.leptonicWidth() / narrow.zWidth() * 0.582;

    // when
    CrossSection sampled =
        new ZhGenerator(settings, Contribution.STANDARD_MODEL, 0.0, 3, 2)
            .crossSection()
            .times(1.0 / branching);
    double folded = HadronicClosedForm.crossSection(settings);

    // then
    Measured.print(
        "sigma(pp -> ZH) with five flavours and an on-shell Z in pb",
        "%.4f folded, %.4f +- %.4f sampled"
            .formatted(folded, sampled.picobarns(), sampled.error()));
    assertThat(sampled.picobarns()).isCloseTo(folded, within(4.0 * sampled.error()));
    assertThat(sampled.error() / sampled.picobarns()).isLessThan(0.002);
  }

  @Test
  void standard_model_and_anomalous_square_and_interference_make_up_the_full_cross_section()
      throws InterruptedException {
    double[] full = new double[2];
    double[] error = new double[2];
    for (int i = 0; i < 2; i++) {
      CrossSection section =
          new ZhGenerator(GeneratorSettings.DEFAULT, Contribution.FULL, i == 0 ? 0.03 : -0.03, 5, 2)
              .crossSection();
      full[i] = section.picobarns();
      error[i] = section.error();
    }
    CrossSection standard =
        new ZhGenerator(GeneratorSettings.DEFAULT, Contribution.STANDARD_MODEL, 0.0, 5, 2)
            .crossSection();
    CrossSection square =
        new ZhGenerator(GeneratorSettings.DEFAULT, Contribution.ANOMALOUS_SQUARE, 0.03, 5, 2)
            .crossSection();
    double tolerance =
        4.0
            * Math.hypot(
                Math.hypot(error[0], error[1]) / 2.0, Math.hypot(standard.error(), square.error()));
    assertThat(0.5 * (full[0] + full[1]))
        .isCloseTo(standard.picobarns() + square.picobarns(), within(tolerance));
    // positive cHW in this convention raises the rate
    assertThat(full[0]).isGreaterThan(standard.picobarns() + square.picobarns());
  }
}
