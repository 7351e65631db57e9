package org.anomalyaware.datasets.smeft.event;

import org.apiguardian.api.API;

/**
 * The thirteen features of an event, in column order. H is the sum of the two b quarks and Z the
 * sum of the two leptons; "leading" means larger transverse momentum.
 */
@API(status = API.Status.INTERNAL)
public enum ZhFeature {
  LEADING_BOTTOM_PT("pt_b1", "GeV", "transverse momentum of the leading b quark"),
  SUBLEADING_BOTTOM_PT("pt_b2", "GeV", "transverse momentum of the subleading b quark"),
  LEADING_LEPTON_PT("pt_l1", "GeV", "transverse momentum of the leading lepton"),
  SUBLEADING_LEPTON_PT("pt_l2", "GeV", "transverse momentum of the subleading lepton"),
  HIGGS_PT("pt_h", "GeV", "transverse momentum of the Higgs boson"),
  Z_PT("pt_z", "GeV", "transverse momentum of the Z boson"),
  HIGGS_ETA("eta_h", "", "pseudorapidity of the Higgs boson"),
  HIGGS_PHI("phi_h", "rad", "azimuth of the Higgs boson"),
  Z_ETA("eta_z", "", "pseudorapidity of the Z boson"),
  Z_PHI("phi_z", "rad", "azimuth of the Z boson"),
  LEPTON_DISTANCE("dr_ll", "", "Delta R between the leptons"),
  BOTTOM_LEPTON_DISTANCE(
      "dr_b1l1", "", "Delta R between the leading b quark and the leading lepton"),
  ZH_MASS("m_zh", "GeV", "invariant mass of Z and Higgs boson");

  /** How many there are: the width of a row. */
  public static final int COUNT = 13;

  private final String column;
  private final String unit;
  private final String description;

  ZhFeature(String column, String unit, String description) {
    this.column = column;
    this.unit = unit;
    this.description = description;
  }

  /** Short name of the column. */
  public String column() {
    return column;
  }

  /** Unit, empty for a pure number. */
  public String unit() {
    return unit;
  }

  /** One line for the data card. */
  public String description() {
    return description;
  }
}
