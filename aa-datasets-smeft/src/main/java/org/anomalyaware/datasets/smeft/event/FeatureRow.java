package org.anomalyaware.datasets.smeft.event;

import org.apiguardian.api.API;

/** Measures the thirteen features of {@link ZhFeature} on one event. */
@API(status = API.Status.INTERNAL)
public final class FeatureRow {

  private FeatureRow() {}

  /**
   * Measures one event.
   *
   * @param momenta the final state, laid out as in {@link ZhMomenta}, laboratory frame
   * @param row receives {@link ZhFeature#COUNT} values
   * @param offset where the row starts
   */
  public static void measure(double[] momenta, float[] row, int offset) {
    int lepton1 = leading(momenta, ZhMomenta.NEGATIVE_LEPTON, ZhMomenta.POSITIVE_LEPTON);
    int lepton2 = ZhMomenta.NEGATIVE_LEPTON + ZhMomenta.POSITIVE_LEPTON - lepton1;
    int bottom1 = leading(momenta, ZhMomenta.BOTTOM, ZhMomenta.ANTIBOTTOM);
    int bottom2 = ZhMomenta.BOTTOM + ZhMomenta.ANTIBOTTOM - bottom1;

    double zX = momenta[1] + momenta[5];
    double zY = momenta[2] + momenta[6];
    double zZ = momenta[3] + momenta[7];
    double zPt = Kinematics.transverse(zX, zY);
    double higgsX = momenta[9] + momenta[13];
    double higgsY = momenta[10] + momenta[14];
    double higgsZ = momenta[11] + momenta[15];
    double higgsPt = Kinematics.transverse(higgsX, higgsY);

    // in the order of ZhFeature
    int column = offset;
    row[column++] = (float) pt(momenta, bottom1);
    row[column++] = (float) pt(momenta, bottom2);
    row[column++] = (float) pt(momenta, lepton1);
    row[column++] = (float) pt(momenta, lepton2);
    row[column++] = (float) higgsPt;
    row[column++] = (float) zPt;
    row[column++] = (float) Kinematics.pseudorapidity(higgsPt, higgsZ);
    row[column++] = (float) Math.atan2(higgsY, higgsX);
    row[column++] = (float) Kinematics.pseudorapidity(zPt, zZ);
    row[column++] = (float) Math.atan2(zY, zX);
    row[column++] = (float) deltaR(momenta, lepton1, lepton2);
    row[column++] = (float) deltaR(momenta, bottom1, lepton1);
    row[column] = (float) mass(momenta);
  }

  private static int leading(double[] momenta, int first, int second) {
    return pt(momenta, second) > pt(momenta, first) ? second : first;
  }

  private static double pt(double[] momenta, int k) {
    return Kinematics.transverse(momenta[k + 1], momenta[k + 2]);
  }

  private static double deltaR(double[] momenta, int i, int j) {
    return Math.sqrt(
        Kinematics.squaredDistance(
            Kinematics.pseudorapidity(pt(momenta, i), momenta[i + 3]),
            Math.atan2(momenta[i + 2], momenta[i + 1]),
            Kinematics.pseudorapidity(pt(momenta, j), momenta[j + 3]),
            Math.atan2(momenta[j + 2], momenta[j + 1])));
  }

  private static double mass(double[] momenta) {
    double energy = momenta[0] + momenta[4] + momenta[8] + momenta[12];
    double x = momenta[1] + momenta[5] + momenta[9] + momenta[13];
    double y = momenta[2] + momenta[6] + momenta[10] + momenta[14];
    double z = momenta[3] + momenta[7] + momenta[11] + momenta[15];
    return Math.sqrt(Math.max(0.0, (energy - z) * (energy + z) - x * x - y * y));
  }
}
