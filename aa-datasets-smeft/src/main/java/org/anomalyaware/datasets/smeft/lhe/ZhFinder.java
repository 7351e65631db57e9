package org.anomalyaware.datasets.smeft.lhe;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.anomalyaware.datasets.smeft.event.ZhMomenta;

/**
 * Finds l⁻ l⁺ b b̄ of ZH in an event. The b quarks are those of the Higgs boson in the event record
 * or, where it is not written out, the only pair, with an invariant mass near mH. The leptons are
 * those of the Z boson in the record or, where it is not written out, the only e⁺e⁻ or µ⁺µ⁻ pair.
 * Further partons may accompany them, nothing else.
 */
final class ZhFinder {
  private static final int BOTTOM = 5;
  private static final int ELECTRON = 11;
  private static final int MUON = 13;
  private static final int GLUON = 21;
  private static final int Z = 23;
  private static final int HIGGS = 25;
  private static final double HIGGS_MASS = 125.0;

  /** How far from mH a b pair without a Higgs boson in the record may lie, GeV. */
  static final double HIGGS_WINDOW = 10.0;

  private final LheEvent event;
  private final List<LheParticle> particles;

  private ZhFinder(LheEvent event) {
    this.event = event;
    this.particles = event.particles();
  }

  /**
   * Writes the momenta of the final state.
   *
   * @param momenta receives them, laid out as in {@link ZhMomenta}
   * @throws NotZhException if the event is something else
   */
  static void find(LheEvent event, double[] momenta) throws NotZhException {
    new ZhFinder(event).find(momenta);
  }

  private void find(double[] momenta) throws NotZhException {
    boolean higgs = inRecord(HIGGS, "Higgs boson");
    boolean z = inRecord(Z, "Z boson");
    IntPredicate fromHiggs = higgs ? i -> comesFrom(i, HIGGS) : i -> true;
    IntPredicate fromZ = z ? i -> comesFrom(i, Z) : i -> true;
    int bottom = only(BOTTOM, fromHiggs);
    int antibottom = only(-BOTTOM, fromHiggs);
    if (bottom < 0 || antibottom < 0) {
      throw notZh(
          higgs
              ? "its Higgs boson does not decay to one b b~ pair"
              : "there is neither a Higgs boson nor one b b~ pair");
    }
    int flavour = only(ELECTRON, fromZ) >= 0 ? ELECTRON : MUON;
    int negative = only(flavour, fromZ);
    int positive = only(-flavour, fromZ);
    if (negative < 0 || positive < 0) {
      throw notZh(
          z
              ? "its Z boson does not decay to one e+ e- or mu+ mu- pair"
              : "there is neither a Z boson nor one e+ e- or mu+ mu- pair");
    }
    for (int i = 0; i < particles.size(); i++) {
      boolean ours = i == bottom || i == antibottom || i == negative || i == positive;
      if (isOutgoing(i) && !ours && !isParton(particles.get(i).id())) {
        throw notZh("there is a further " + ParticleNames.of(particles.get(i).id()));
      }
    }
    put(negative, momenta, ZhMomenta.NEGATIVE_LEPTON);
    put(positive, momenta, ZhMomenta.POSITIVE_LEPTON);
    put(bottom, momenta, ZhMomenta.BOTTOM);
    put(antibottom, momenta, ZhMomenta.ANTIBOTTOM);
    double mass = bottomPairMass(momenta);
    if (!higgs && Math.abs(mass - HIGGS_MASS) > HIGGS_WINDOW) {
      throw notZh(
          String.format(
              Locale.ROOT,
              "there is no Higgs boson, and the b b~ pair has a mass of %.1f GeV",
              mass));
    }
  }

  /** Whether the boson is written out; an undecayed one, or two of them, is refused. */
  private boolean inRecord(int id, String name) throws NotZhException {
    int origins = 0;
    for (int i = 0; i < particles.size(); i++) {
      LheParticle particle = particles.get(i);
      if (particle.id() != id) {
        continue;
      }
      if (particle.status() == LheParticle.OUTGOING) {
        throw notZh("its " + name + " is not decayed");
      }
      int mother = particle.mother() - 1;
      if (mother < 0 || particles.get(mother).id() != id) {
        origins++;
      }
    }
    if (origins > 1) {
      throw notZh("there is more than one " + name);
    }
    return origins == 1;
  }

  private boolean comesFrom(int index, int id) {
    int current = index;
    // no chain is longer than the event, even where mothers run in a circle
    for (int step = 0; step < particles.size(); step++) {
      int mother = particles.get(current).mother() - 1;
      if (mother < 0) {
        return false;
      }
      if (particles.get(mother).id() == id) {
        return true;
      }
      current = mother;
    }
    return false;
  }

  /** Position of the only outgoing particle of that kind, or -1 if there is none or more. */
  private int only(int id, IntPredicate origin) {
    int[] found =
        IntStream.range(0, particles.size())
            .filter(i -> isOutgoing(i) && particles.get(i).id() == id && origin.test(i))
            .limit(2)
            .toArray();
    return found.length == 1 ? found[0] : -1;
  }

  private boolean isOutgoing(int index) {
    return particles.get(index).status() == LheParticle.OUTGOING;
  }

  private static boolean isParton(int id) {
    return id == GLUON || (id != 0 && Math.abs(id) <= BOTTOM);
  }

  private void put(int index, double[] momenta, int offset) {
    LheParticle particle = particles.get(index);
    momenta[offset] = particle.energy();
    momenta[offset + 1] = particle.px();
    momenta[offset + 2] = particle.py();
    momenta[offset + 3] = particle.pz();
  }

  private static double bottomPairMass(double[] momenta) {
    double energy = momenta[ZhMomenta.BOTTOM] + momenta[ZhMomenta.ANTIBOTTOM];
    double square = energy * energy;
    for (int i = 1; i < 4; i++) {
      double component = momenta[ZhMomenta.BOTTOM + i] + momenta[ZhMomenta.ANTIBOTTOM + i];
      square -= component * component;
    }
    return Math.sqrt(Math.max(0.0, square));
  }

  private NotZhException notZh(String why) {
    return new NotZhException(
        "event %d (line %d) is not ZH but %s: %s"
            .formatted(event.number(), event.line(), ParticleNames.process(event), why));
  }

  /** The event is something else; the message says what, and where it stands. */
  static final class NotZhException extends Exception {
    private static final long serialVersionUID = 1L;

    NotZhException(String message) {
      super(message);
    }
  }
}
