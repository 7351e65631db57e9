package org.anomalyaware.datasets.smeft.generator;

import org.anomalyaware.api.generation.RandomStream;
import org.anomalyaware.datasets.smeft.event.EventCuts;
import org.anomalyaware.datasets.smeft.physics.Fermion;
import org.anomalyaware.datasets.smeft.physics.Grv94LeadingOrder;
import org.anomalyaware.datasets.smeft.physics.HiggsGaugeCouplings;
import org.anomalyaware.datasets.smeft.physics.ZhMatrixElement;

/**
 * Differential cross-section of pp → l⁺l⁻ b b̄ through ZH, summed over electrons and muons, in pb
 * per unit volume of the hypercube. Mutable scratch space: one per thread.
 *
 * <p>Renormalisation plays no role at this order; the factorisation scale is m(ZH), the partons'
 * centre-of-mass energy.
 */
final class Integrand {
  /** (hbar c)² in GeV² pb. */
  static final double PICOBARNS = 0.3893793721e9;

  private static final double LEPTON_FLAVOURS = 2.0;

  private final PhaseSpace phaseSpace;
  private final EventCuts.Selector selector;
  private final ZhMatrixElement matrixElement;
  private final Grv94LeadingOrder partons = new Grv94LeadingOrder();
  private final int flavours;
  private final double constant;

  private final double[] point = new double[PhaseSpace.DIMENSIONS];
  private final int[] bins = new int[PhaseSpace.DIMENSIONS];
  private final double[] external = new double[16];
  private final double[] quarks1 = new double[Grv94LeadingOrder.FLAVOURS];
  private final double[] antiquarks1 = new double[Grv94LeadingOrder.FLAVOURS];
  private final double[] quarks2 = new double[Grv94LeadingOrder.FLAVOURS];
  private final double[] antiquarks2 = new double[Grv94LeadingOrder.FLAVOURS];

  Integrand(GeneratorSettings settings, HiggsGaugeCouplings couplings) {
    phaseSpace = new PhaseSpace(settings);
    selector = settings.cuts().selector();
    matrixElement = new ZhMatrixElement(settings.electroweak(), couplings);
    flavours = settings.quarkFlavours();
    constant = PICOBARNS * LEPTON_FLAVOURS * settings.bottomBranchingRatio();
  }

  /** Weight in pb of a point drawn from the grid; 0 where the cuts fail. */
  double draw(AdaptiveGrid grid, RandomStream random) {
    double jacobian = grid.draw(random, point, bins);
    double volume = phaseSpace.map(point);
    if (volume == 0.0 || !selector.accepts(phaseSpace.laboratory())) {
      return 0.0;
    }
    return jacobian * volume * constant * luminosityTimesSquare();
  }

  /** Sum over flavours and directions of x1 f(x1) x2 f(x2) |M|² / (2 s). */
  private double luminosityTimesSquare() {
    double s = phaseSpace.partonEnergySquared();
    double beam = 0.5 * Math.sqrt(s);
    external[0] = beam;
    external[3] = beam;
    external[4] = beam;
    external[7] = -beam;
    System.arraycopy(phaseSpace.partonFrame(), 0, external, 8, 8);
    matrixElement.setMomenta(external);

    partons.setScale(s);
    partons.evaluate(phaseSpace.x1(), quarks1, antiquarks1);
    partons.evaluate(phaseSpace.x2(), quarks2, antiquarks2);
    double downFirst = 0.0;
    double downSecond = 0.0;
    for (int f = 0; f < flavours; f += 2) {
      downFirst += quarks1[f] * antiquarks2[f];
      downSecond += antiquarks1[f] * quarks2[f];
    }
    double upFirst = 0.0;
    double upSecond = 0.0;
    for (int f = 1; f < flavours; f += 2) {
      upFirst += quarks1[f] * antiquarks2[f];
      upSecond += antiquarks1[f] * quarks2[f];
    }
    double sum =
        downFirst * matrixElement.squared(Fermion.DOWN, true)
            + downSecond * matrixElement.squared(Fermion.DOWN, false)
            + upFirst * matrixElement.squared(Fermion.UP, true)
            + upSecond * matrixElement.squared(Fermion.UP, false);
    return sum / (2.0 * s);
  }

  /** Bins of the last point, for the grid's refinement. */
  int[] bins() {
    return bins;
  }

  /**
   * Final state of the last point in the laboratory, at azimuth 0; overwritten by the next draw.
   */
  double[] momenta() {
    return phaseSpace.laboratory();
  }
}
