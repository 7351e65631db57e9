package org.anomalyaware.datasets.lhco.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.anomalyaware.api.generation.RandomStream;
import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;
import org.anomalyaware.datasets.lhco.shower.HardPair;
import org.junit.jupiter.api.Test;

class ResonanceProcessTest {
  private static final int EVENTS = 20_000;

  private final ResonanceProcess process =
      new ResonanceProcess(
          new Resonance(3_500, 35), new Resonance(500, 5), new Resonance(100, 1), 13_000);

  private static FourMomentum sum(HardPair pair) {
    return pair.first().plus(pair.second());
  }

  private List<List<HardPair>> events() {
    RandomStream random = RandomStream.of(1, 2, 3);
    List<List<HardPair>> events = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      events.add(process.draw(random));
    }
    return events;
  }

  @Test
  void masses_follow_breit_wigner_distributions() {
    double[] heavy = events().stream().mapToDouble(e -> sum(e.get(0)).mass()).sorted().toArray();
    double[] light = events().stream().mapToDouble(e -> sum(e.get(1)).mass()).sorted().toArray();
    double[] parent =
        events().stream()
            .mapToDouble(e -> sum(e.get(0)).plus(sum(e.get(1))).mass())
            .sorted()
            .toArray();
    assertThat(heavy[EVENTS / 2]).isCloseTo(500, within(0.2));
    assertThat(light[EVENTS / 2]).isCloseTo(100, within(0.04));
    // half of a Breit-Wigner distribution lies within half a width of the peak; a little more here,
    // for the tails are cut
    assertThat(heavy[EVENTS * 3 / 4] - heavy[EVENTS / 4]).isCloseTo(4.7, within(0.3));
    // the densities of quarks fall with the mass
    assertThat(parent[EVENTS / 2]).isBetween(3_490.0, 3_500.0);
  }

  @Test
  void momentum_balances_across_the_beam_and_energy_is_at_hand() {
    for (List<HardPair> event : events()) {
      FourMomentum whole = sum(event.get(0)).plus(sum(event.get(1)));
      assertThat(whole.transverse()).isCloseTo(0, within(1e-6));
      assertThat(whole.energy()).isLessThan(13_000);
      assertThat(event.get(0).startScaleSquared())
          .isCloseTo(Math.pow(sum(event.get(0)).mass(), 2) / 4, within(1e-3));
    }
  }

  @Test
  void the_two_decay_products_leave_the_beam_as_sine_squared() {
    // in the rest frame of the pair the mean of cos² is 1/5, where isotropy has 1/3
    double mean =
        events().stream()
            .mapToDouble(
                event -> {
                  FourMomentum whole = sum(event.get(0)).plus(sum(event.get(1)));
                  FourMomentum back =
                      new FourMomentum(-whole.px(), -whole.py(), -whole.pz(), whole.energy());
                  FourMomentum atRest = sum(event.get(0)).boostedFromRestFrameOf(back);
                  double length = Math.sqrt(atRest.transverseSquared() + atRest.pz() * atRest.pz());
                  return Math.pow(atRest.pz() / length, 2);
                })
            .average()
            .orElseThrow();
    assertThat(mean).isCloseTo(0.2, within(0.005));
  }

  @Test
  void quarks_leave_their_parent_isotropically() {
    // the share of the parent's energy is then almost flat between 0 and 1
    double[] shares =
        events().stream()
            .mapToDouble(e -> e.get(1).first().energy() / sum(e.get(1)).energy())
            .sorted()
            .toArray();
    assertThat(shares[EVENTS / 4]).isCloseTo(0.25, within(0.015));
    assertThat(shares[EVENTS / 2]).isCloseTo(0.5, within(0.015));
    assertThat(shares[EVENTS * 3 / 4]).isCloseTo(0.75, within(0.015));
  }

  @Test
  void a_decay_without_room_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ResonanceProcess(
                    new Resonance(600, 6), new Resonance(500, 5), new Resonance(100, 1), 13_000))
        .withMessageContaining("600.0 GeV is too light");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ResonanceProcess(
                    new Resonance(14_000, 140),
                    new Resonance(500, 5),
                    new Resonance(100, 1),
                    13_000))
        .withMessageContaining("cannot be made at 13000.0 GeV");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Resonance(100, 20))
        .withMessageContaining("below a tenth");
  }
}
