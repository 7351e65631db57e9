package org.anomalyaware.datasets.smeft.generator;

import org.anomalyaware.datasets.smeft.physics.ClosedForm;
import org.anomalyaware.datasets.smeft.physics.ElectroweakParameters;
import org.anomalyaware.datasets.smeft.physics.Fermion;
import org.anomalyaware.datasets.smeft.physics.Grv94LeadingOrder;

/**
 * sigma(pp → ZH) in pb without decays: the closed form folded with the parton densities on a grid.
 */
final class HadronicClosedForm {
  private static final int STEPS = 300;

  private HadronicClosedForm() {}

  static double crossSection(GeneratorSettings settings) {
    ElectroweakParameters ew = settings.electroweak();
    Grv94LeadingOrder partons = new Grv94LeadingOrder();
    double[] quarks1 = new double[Grv94LeadingOrder.FLAVOURS];
    double[] antiquarks1 = new double[Grv94LeadingOrder.FLAVOURS];
    double[] quarks2 = new double[Grv94LeadingOrder.FLAVOURS];
    double[] antiquarks2 = new double[Grv94LeadingOrder.FLAVOURS];
    double total = Math.pow(settings.collisionEnergy(), 2);
    double lowest = Math.log(Math.pow(ew.zMass() + ew.higgsMass(), 2) / total);
    double sum = 0.0;
    for (int i = 0; i < STEPS; i++) {
      // midpoints in t with log tau = lowest (1 - t²): the square resolves the threshold
      double t = (i + 0.5) / STEPS;
      double logTau = lowest * (1.0 - t * t);
      double tau = Math.exp(logTau);
      double s = tau * total;
      partons.setScale(s);
      for (int j = 0; j < STEPS; j++) {
        double rapidity = (0.5 - (j + 0.5) / STEPS) * logTau;
        partons.evaluate(Math.sqrt(tau) * Math.exp(rapidity), quarks1, antiquarks1);
        partons.evaluate(Math.sqrt(tau) * Math.exp(-rapidity), quarks2, antiquarks2);
        double luminosity = 0.0;
        for (int f = 0; f < settings.quarkFlavours(); f++) {
          luminosity +=
              (quarks1[f] * antiquarks2[f] + antiquarks1[f] * quarks2[f])
                  * ClosedForm.crossSection(ew, f % 2 == 0 ? Fermion.DOWN : Fermion.UP, s);
        }
        sum += luminosity * -logTau / STEPS * (-lowest * 2.0 * t / STEPS);
      }
    }
    return sum * Integrand.PICOBARNS;
  }
}
