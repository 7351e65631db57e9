package org.anomalyaware.datasets.lhco.jets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Jets and N-subjettiness of showered events are those of FastJet. */
class FastJetTest {
  /** The particles are written with six decimals. */
  private static final double TOLERANCE = 1e-5;

  static Stream<FastJetReference.Event> events() {
    return FastJetReference.events().stream();
  }

  @ParameterizedTest
  @MethodSource("events")
  void anti_kt_jets_are_those_of_fastjet(FastJetReference.Event event) {
    List<Jet> jets =
        SequentialClustering.antiKt(1.0).inclusive(event.particles()).stream()
            .filter(jet -> jet.momentum().transverse() > 20)
            .toList();
    assertThat(jets).hasSameSizeAs(event.jets());
    for (int i = 0; i < jets.size(); i++) {
      MomentumAssertions.assertClose(
          jets.get(i).momentum(), event.jets().get(i).momentum(), TOLERANCE);
      assertThat(jets.get(i).constituents()).hasSize(event.jets().get(i).constituents());
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void exclusive_kt_jets_are_those_of_fastjet(FastJetReference.Event event) {
    List<List<FourMomentum>> exclusive =
        SequentialClustering.kt(1.0).exclusive(event.particles(), FastJetReference.MOST_EXCLUSIVE);
    for (int n = 1; n <= FastJetReference.MOST_EXCLUSIVE; n++) {
      List<FourMomentum> sorted =
          exclusive.get(n - 1).stream()
              .sorted(Comparator.comparingDouble(FourMomentum::transverse).reversed())
              .toList();
      List<FourMomentum> expected = event.exclusive().get(n - 1);
      assertThat(sorted).hasSameSizeAs(expected);
      for (int i = 0; i < n; i++) {
        MomentumAssertions.assertClose(sorted.get(i), expected.get(i), TOLERANCE);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void n_subjettiness_is_that_about_the_axes_of_fastjet(FastJetReference.Event event) {
    List<Jet> jets = SequentialClustering.antiKt(1.0).inclusive(event.particles());
    for (int i = 0; i < event.jets().size(); i++) {
      double[] taus = NSubjettiness.of(jets.get(i).constituents(), 3);
      for (int n = 0; n < taus.length; n++) {
        assertThat(taus[n]).isCloseTo(event.jets().get(i).taus().get(n), within(1e-7));
      }
    }
  }
}
