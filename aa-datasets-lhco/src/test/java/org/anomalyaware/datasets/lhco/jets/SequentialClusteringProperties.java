package org.anomalyaware.datasets.lhco.jets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;

class SequentialClusteringProperties {

  @Provide
  Arbitrary<List<FourMomentum>> particles() {
    // edge cases would give the same distance twice, and either may come first
    Arbitrary<Double> transverse = Arbitraries.doubles().between(0.5, 500).withoutEdgeCases();
    Arbitrary<Double> pseudorapidity = Arbitraries.doubles().between(-2.5, 2.5).withoutEdgeCases();
    Arbitrary<Double> azimuth = Arbitraries.doubles().between(-3.2, 3.2).withoutEdgeCases();
    return Combinators.combine(transverse, pseudorapidity, azimuth)
        .as(FourMomentum::massless)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25)
        .uniqueElements();
  }

  @Property(tries = 300)
  void anti_kt_does_what_its_definition_says(
      @ForAll("particles") List<FourMomentum> particles,
      @ForAll @Scale(9) @DoubleRange(min = 0.2, max = 1.5) double radius) {
    List<FourMomentum> expected = new ArrayList<>();
    BruteForceClustering.history(particles, -1, radius, expected);
    assertSame(momenta(SequentialClustering.antiKt(radius).inclusive(particles)), expected);
  }

  @Property(tries = 300)
  void kt_does_what_its_definition_says(
      @ForAll("particles") List<FourMomentum> particles,
      @ForAll @Scale(9) @DoubleRange(min = 0.2, max = 1.5) double radius,
      @ForAll @IntRange(min = 1, max = 5) int most) {
    List<FourMomentum> jets = new ArrayList<>();
    List<List<FourMomentum>> history = BruteForceClustering.history(particles, 1, radius, jets);
    assertSame(momenta(SequentialClustering.kt(radius).inclusive(particles)), jets);
    List<List<FourMomentum>> exclusive = SequentialClustering.kt(radius).exclusive(particles, most);
    assertThat(exclusive).hasSize(most);
    for (int n = 1; n <= Math.min(most, particles.size()); n++) {
      assertSame(exclusive.get(n - 1), history.get(particles.size() - n));
    }
  }

  @Property(tries = 300)
  void every_particle_is_in_one_jet(@ForAll("particles") List<FourMomentum> particles) {
    List<FourMomentum> constituents =
        SequentialClustering.antiKt(1.0).inclusive(particles).stream()
            .flatMap(jet -> jet.constituents().stream())
            .toList();
    assertThat(constituents).containsExactlyInAnyOrderElementsOf(particles);
  }

  @Property(tries = 300)
  void soft_particles_leave_the_anti_kt_jets_as_they_are(
      @ForAll("particles") List<FourMomentum> particles,
      @ForAll("particles") List<FourMomentum> others) {
    List<FourMomentum> more = new ArrayList<>(particles);
    others.forEach(other -> more.add(other.times(1e-12)));
    assertHardJetsSame(more, particles);
  }

  @Property(tries = 300)
  void a_collinear_splitting_leaves_the_anti_kt_jets_as_they_are(
      @ForAll("particles") List<FourMomentum> particles,
      @ForAll @Scale(9) @DoubleRange(min = 0.01, max = 0.99) double share) {
    List<FourMomentum> split = new ArrayList<>(particles.subList(1, particles.size()));
    split.add(particles.get(0).times(share));
    split.add(particles.get(0).times(1 - share));
    assertHardJetsSame(split, particles);
  }

  private static void assertHardJetsSame(List<FourMomentum> actual, List<FourMomentum> expected) {
    assertSame(hardJets(actual), hardJets(expected));
  }

  private static List<FourMomentum> hardJets(List<FourMomentum> particles) {
    return momenta(SequentialClustering.antiKt(1.0).inclusive(particles)).stream()
        .filter(jet -> jet.transverse() > 0.1)
        .toList();
  }

  private static List<FourMomentum> momenta(List<Jet> jets) {
    return jets.stream().map(Jet::momentum).toList();
  }

  private static void assertSame(List<FourMomentum> actual, List<FourMomentum> expected) {
    Comparator<FourMomentum> order = Comparator.comparingDouble(FourMomentum::energy);
    List<FourMomentum> left = actual.stream().sorted(order).toList();
    List<FourMomentum> right = expected.stream().sorted(order).toList();
    assertThat(left).hasSameSizeAs(right);
    for (int i = 0; i < left.size(); i++) {
      MomentumAssertions.assertClose(left.get(i), right.get(i), 1e-6);
    }
  }
}
