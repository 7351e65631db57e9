package org.anomalyaware.datasets.lhco.jets;

import java.util.ArrayList;
import java.util.List;
import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;

/** The definition of sequential recombination, every distance computed anew at every step. */
final class BruteForceClustering {
  private BruteForceClustering() {}

  /**
   * What every step leaves.
   *
   * @param power p: -1 for anti-kT, 1 for kT
   * @param jets receives the finished jets in the order in which they are finished
   * @return the protojets before each step
   */
  static List<List<FourMomentum>> history(
      List<FourMomentum> particles, double power, double radius, List<FourMomentum> jets) {
    List<List<FourMomentum>> history = new ArrayList<>();
    List<FourMomentum> left = new ArrayList<>(particles);
    while (!left.isEmpty()) {
      history.add(List.copyOf(left));
      double least = Double.POSITIVE_INFINITY;
      int first = 0;
      int second = -1;
      for (int i = 0; i < left.size(); i++) {
        double toBeam = Math.pow(left.get(i).transverse(), 2 * power);
        if (toBeam < least) {
          least = toBeam;
          first = i;
          second = -1;
        }
        for (int j = i + 1; j < left.size(); j++) {
          double distance =
              Math.min(toBeam, Math.pow(left.get(j).transverse(), 2 * power))
                  * squaredDistance(left.get(i), left.get(j))
                  / (radius * radius);
          if (distance < least) {
            least = distance;
            first = i;
            second = j;
          }
        }
      }
      FourMomentum one = left.get(first);
      if (second < 0) {
        jets.add(left.remove(first));
      } else {
        FourMomentum other = left.remove(second);
        left.remove(first);
        left.add(one.plus(other));
      }
    }
    return history;
  }

  private static double squaredDistance(FourMomentum one, FourMomentum other) {
    double rapidity = one.rapidity() - other.rapidity();
    double azimuth = Math.IEEEremainder(one.azimuth() - other.azimuth(), 2 * Math.PI);
    return rapidity * rapidity + azimuth * azimuth;
  }
}
