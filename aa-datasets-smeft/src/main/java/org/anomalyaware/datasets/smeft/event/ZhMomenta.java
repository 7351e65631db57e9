package org.anomalyaware.datasets.smeft.event;

import org.apiguardian.api.API;

/**
 * Layout of the final state l⁻ l⁺ b b̄ in a {@code double[16]}: four momenta (E, px, py, pz) in
 * GeV, one after the other. A plain array because events are made and measured by the million.
 */
@API(status = API.Status.INTERNAL)
public final class ZhMomenta {
  /** Length of the array. */
  public static final int LENGTH = 16;

  /** Offset of the negative lepton. */
  public static final int NEGATIVE_LEPTON = 0;

  /** Offset of the positive lepton. */
  public static final int POSITIVE_LEPTON = 4;

  /** Offset of the b quark. */
  public static final int BOTTOM = 8;

  /** Offset of the b antiquark. */
  public static final int ANTIBOTTOM = 12;

  private ZhMomenta() {}
}
