package org.anomalyaware.datasets.smeft.generator;

import org.anomalyaware.datasets.smeft.physics.ElectroweakParameters;
import org.anomalyaware.datasets.smeft.physics.HiggsGaugeCouplings;
import org.apiguardian.api.API;

/** Which part of |M_SM + M_BSM|² is generated. */
@API(status = API.Status.INTERNAL)
public enum Contribution {
  /** |M_SM|². */
  STANDARD_MODEL(0),
  /** |M_BSM|², of order cHW²: its shape does not depend on cHW. */
  ANOMALOUS_SQUARE(1),
  /** |M_SM + M_BSM|², interference included. */
  FULL(2);

  private final long number;

  Contribution(long number) {
    this.number = number;
  }

  /** A seed that no two pairs of contribution and seed share. */
  long seed(long seed) {
    return 3L * seed + number;
  }

  /**
   * Couplings whose squared amplitude is this contribution.
   *
   * @throws IllegalArgumentException if cHW is 0 where nothing would be left, or not finite
   */
  public HiggsGaugeCouplings couplings(ElectroweakParameters electroweak, double cHw) {
    if (!Double.isFinite(cHw)) {
      throw new IllegalArgumentException("cHW = " + cHw + " must be finite");
    }
    return switch (this) {
      case STANDARD_MODEL -> HiggsGaugeCouplings.standardModel(electroweak);
      case ANOMALOUS_SQUARE -> {
        if (cHw == 0.0) {
          throw new IllegalArgumentException(
              "cHW = 0 leaves no anomalous square to generate; give cHW another value");
        }
        yield HiggsGaugeCouplings.operatorHw(electroweak, cHw);
      }
      case FULL ->
          HiggsGaugeCouplings.standardModel(electroweak)
              .plus(HiggsGaugeCouplings.operatorHw(electroweak, cHw));
    };
  }
}
