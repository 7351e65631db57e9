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

  /**
   * Measures one event.
   *
   * @param momenta the final state, laid out as in {@link ZhMomenta}, laboratory frame
   * @param row receives {@link #COUNT} values
   * @param offset where the row starts
   */
  public static void measure(double[] momenta, float[] row, int offset) {
    int leadingLepton = ZhMomenta.NEGATIVE_LEPTON;
    int otherLepton = ZhMomenta.POSITIVE_LEPTON;
    double leadingLeptonPt = pt(momenta, leadingLepton);
    double otherLeptonPt = pt(momenta, otherLepton);
    if (otherLeptonPt > leadingLeptonPt) {
      int swap = leadingLepton;
      leadingLepton = otherLepton;
      otherLepton = swap;
      double swapPt = leadingLeptonPt;
      leadingLeptonPt = otherLeptonPt;
      otherLeptonPt = swapPt;
    }
    int leadingBottom = ZhMomenta.BOTTOM;
    double leadingBottomPt = pt(momenta, ZhMomenta.BOTTOM);
    double otherBottomPt = pt(momenta, ZhMomenta.ANTIBOTTOM);
    if (otherBottomPt > leadingBottomPt) {
      leadingBottom = ZhMomenta.ANTIBOTTOM;
      double swapPt = leadingBottomPt;
      leadingBottomPt = otherBottomPt;
      otherBottomPt = swapPt;
    }

    double zX = momenta[1] + momenta[5];
    double zY = momenta[2] + momenta[6];
    double zZ = momenta[3] + momenta[7];
    double higgsX = momenta[9] + momenta[13];
    double higgsY = momenta[10] + momenta[14];
    double higgsZ = momenta[11] + momenta[15];
    double zPt = Kinematics.transverse(zX, zY);
    double higgsPt = Kinematics.transverse(higgsX, higgsY);

    double leptonEta = eta(momenta, leadingLepton, leadingLeptonPt);
    double leptonPhi = phi(momenta, leadingLepton);
    double leptonDistance =
        Kinematics.squaredDistance(
            leptonEta,
            leptonPhi,
            eta(momenta, otherLepton, otherLeptonPt),
            phi(momenta, otherLepton));
    double bottomLeptonDistance =
        Kinematics.squaredDistance(
            leptonEta,
            leptonPhi,
            eta(momenta, leadingBottom, leadingBottomPt),
            phi(momenta, leadingBottom));

    double energy = momenta[0] + momenta[4] + momenta[8] + momenta[12];
    double x = zX + higgsX;
    double y = zY + higgsY;
    double z = zZ + higgsZ;
    double massSquared = (energy - z) * (energy + z) - x * x - y * y;

    row[offset + LEADING_BOTTOM_PT.ordinal()] = (float) leadingBottomPt;
    row[offset + SUBLEADING_BOTTOM_PT.ordinal()] = (float) otherBottomPt;
    row[offset + LEADING_LEPTON_PT.ordinal()] = (float) leadingLeptonPt;
    row[offset + SUBLEADING_LEPTON_PT.ordinal()] = (float) otherLeptonPt;
    row[offset + HIGGS_PT.ordinal()] = (float) higgsPt;
    row[offset + Z_PT.ordinal()] = (float) zPt;
    row[offset + HIGGS_ETA.ordinal()] = (float) Kinematics.pseudorapidity(higgsPt, higgsZ);
    row[offset + HIGGS_PHI.ordinal()] = (float) Math.atan2(higgsY, higgsX);
    row[offset + Z_ETA.ordinal()] = (float) Kinematics.pseudorapidity(zPt, zZ);
    row[offset + Z_PHI.ordinal()] = (float) Math.atan2(zY, zX);
    row[offset + LEPTON_DISTANCE.ordinal()] = (float) Math.sqrt(leptonDistance);
    row[offset + BOTTOM_LEPTON_DISTANCE.ordinal()] = (float) Math.sqrt(bottomLeptonDistance);
    row[offset + ZH_MASS.ordinal()] = (float) Math.sqrt(Math.max(0.0, massSquared));
  }

  private static double pt(double[] momenta, int k) {
    return Kinematics.transverse(momenta[k + 1], momenta[k + 2]);
  }

  private static double eta(double[] momenta, int k, double pt) {
    return Kinematics.pseudorapidity(pt, momenta[k + 3]);
  }

  private static double phi(double[] momenta, int k) {
    return Math.atan2(momenta[k + 2], momenta[k + 1]);
  }
}
