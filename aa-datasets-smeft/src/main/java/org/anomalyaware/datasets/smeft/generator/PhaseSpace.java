package org.anomalyaware.datasets.smeft.generator;

import org.anomalyaware.datasets.smeft.event.ZhMomenta;
import org.anomalyaware.datasets.smeft.physics.ElectroweakParameters;

/**
 * Maps the unit hypercube onto pp → Z(→ l⁺l⁻) H(→ b b̄): logarithmic in tau = x1 x2, flat in the
 * rapidity of the system, a Breit-Wigner in the lepton-pair mass, flat in all angles. The azimuth
 * of the whole event is left at zero. Mutable scratch space: one per thread.
 *
 * <p>The three-body phase space factorises as dPhi3 = dPhi2(s; q², mH²) dq² / (2 pi) dPhi2(q²; 0,
 * 0) with dPhi2 = beta / (8 pi) dOmega / (4 pi).
 */
final class PhaseSpace {
  static final int DIMENSIONS = 8;

  private static final double TWO_BODY = 1.0 / (8.0 * Math.PI);

  private final double collisionEnergySquared;
  private final double zMass;
  private final double massTimesWidth;
  private final double lowestAngle;
  private final double angleRange;
  private final double higgsMass;
  private final double bottomEnergy;
  private final double bottomMomentum;

  private final double[] partonFrame = new double[ZhMomenta.LENGTH];
  private final double[] laboratory = new double[ZhMomenta.LENGTH];
  private double x1;
  private double x2;
  private double partonEnergySquared;

  PhaseSpace(GeneratorSettings settings) {
    ElectroweakParameters electroweak = settings.electroweak();
    collisionEnergySquared = settings.collisionEnergy() * settings.collisionEnergy();
    zMass = electroweak.zMass();
    massTimesWidth = zMass * electroweak.zWidth();
    double halfWindow = settings.zWindow() * electroweak.zWidth();
    lowestAngle = breitWignerAngle(zMass - halfWindow);
    double highest =
        Math.min(zMass + halfWindow, settings.collisionEnergy() - electroweak.higgsMass());
    angleRange = breitWignerAngle(highest) - lowestAngle;
    higgsMass = electroweak.higgsMass();
    bottomEnergy = 0.5 * higgsMass;
    bottomMomentum =
        Math.sqrt(bottomEnergy * bottomEnergy - settings.bottomMass() * settings.bottomMass());
  }

  private double breitWignerAngle(double mass) {
    return Math.atan((mass * mass - zMass * zMass) / massTimesWidth);
  }

  /**
   * Sets the point.
   *
   * @param r coordinates in [0, 1): tau, rapidity, lepton-pair mass, polar angle of the Z, polar
   *     angle and azimuth of l⁻ in the Z frame, polar angle and azimuth of b in the H frame
   * @return dx1 dx2 dPhi3 / (x1 x2) per unit volume of the hypercube, the Higgs decay normalised to
   *     one; 0 on the border x = 1
   */
  double map(double[] r) {
    double angle = lowestAngle + r[2] * angleRange;
    double offShell = massTimesWidth * Math.tan(angle);
    double leptonMassSquared = zMass * zMass + offShell;
    double leptonMass = Math.sqrt(leptonMassSquared);
    double breitWigner =
        (offShell * offShell + massTimesWidth * massTimesWidth) / massTimesWidth * angleRange;

    double threshold = leptonMass + higgsMass;
    double logLowestTau = Math.log(threshold * threshold / collisionEnergySquared);
    double logTau = logLowestTau * (1.0 - r[0]);
    double tau = Math.exp(logTau);
    double rapidity = (0.5 - r[1]) * logTau;
    double boost = Math.exp(rapidity);
    double rootTau = Math.sqrt(tau);
    x1 = rootTau * boost;
    x2 = rootTau / boost;
    if (!(x1 < 1.0 && x2 < 1.0)) {
      return 0.0;
    }
    partonEnergySquared = tau * collisionEnergySquared;
    double beta = setPartonFrame(r, leptonMass, leptonMassSquared);
    setLaboratory(boost);
    return -logLowestTau * -logTau * beta * TWO_BODY * breitWigner / (2.0 * Math.PI) * TWO_BODY;
  }

  private double setPartonFrame(double[] r, double leptonMass, double leptonMassSquared) {
    double energy = Math.sqrt(partonEnergySquared);
    double higgsMassSquared = higgsMass * higgsMass;
    double zEnergy = (partonEnergySquared + leptonMassSquared - higgsMassSquared) / (2.0 * energy);
    double momentum = Math.sqrt(Math.max(0.0, zEnergy * zEnergy - leptonMassSquared));
    double cosine = 2.0 * r[3] - 1.0;
    double sine = Math.sqrt(1.0 - cosine * cosine);
    double half = 0.5 * leptonMass;
    decay(r[4], r[5], half, half, momentum / leptonMass, zEnergy / leptonMass, cosine, sine, 0);
    decay(
        r[6],
        r[7],
        bottomEnergy,
        bottomMomentum,
        -momentum / higgsMass,
        (energy - zEnergy) / higgsMass,
        cosine,
        sine,
        ZhMomenta.BOTTOM);
    return 2.0 * momentum / energy;
  }

  /** Two-body decay in the rest frame, boosted along the axis (sine, 0, cosine). */
  private void decay(
      double polar,
      double azimuth,
      double energy,
      double momentum,
      double gammaBeta,
      double gamma,
      double cosine,
      double sine,
      int offset) {
    double cosDecay = 2.0 * polar - 1.0;
    double sinDecay = Math.sqrt(1.0 - cosDecay * cosDecay);
    double phi = 2.0 * Math.PI * azimuth;
    double across = momentum * sinDecay * Math.cos(phi);
    double py = momentum * sinDecay * Math.sin(phi);
    for (int sign = 1; sign >= -1; sign -= 2) {
      double rest = sign * momentum * cosDecay;
      double along = gamma * rest + gammaBeta * energy;
      int k = sign > 0 ? offset : offset + 4;
      partonFrame[k] = gamma * energy + gammaBeta * rest;
      partonFrame[k + 1] = along * sine + sign * across * cosine;
      partonFrame[k + 2] = sign * py;
      partonFrame[k + 3] = along * cosine - sign * across * sine;
    }
  }

  private void setLaboratory(double boost) {
    double cosh = 0.5 * (boost + 1.0 / boost);
    double sinh = 0.5 * (boost - 1.0 / boost);
    for (int k = 0; k < ZhMomenta.LENGTH; k += 4) {
      double energy = partonFrame[k];
      double pz = partonFrame[k + 3];
      laboratory[k] = cosh * energy + sinh * pz;
      laboratory[k + 1] = partonFrame[k + 1];
      laboratory[k + 2] = partonFrame[k + 2];
      laboratory[k + 3] = cosh * pz + sinh * energy;
    }
  }

  /** Momentum fraction of the parton that runs along +z. */
  double x1() {
    return x1;
  }

  /** Momentum fraction of the parton that runs along -z. */
  double x2() {
    return x2;
  }

  /** Squared centre-of-mass energy of the partons, GeV². */
  double partonEnergySquared() {
    return partonEnergySquared;
  }

  /** The final state in the centre-of-mass frame of the partons; overwritten by the next point. */
  double[] partonFrame() {
    return partonFrame;
  }

  /** The final state in the laboratory; overwritten by the next point. */
  double[] laboratory() {
    return laboratory;
  }
}
