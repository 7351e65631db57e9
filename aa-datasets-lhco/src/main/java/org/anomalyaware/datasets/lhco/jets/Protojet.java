package org.anomalyaware.datasets.lhco.jets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;
import org.jspecify.annotations.Nullable;

/** A particle, or two protojets that were merged, and where it is among the others. */
final class Protojet {
  final FourMomentum momentum;

  /** pT to the power 2p, the factor of every distance of this protojet. */
  final double weight;

  private final double rapidity;
  private final double azimuth;
  private final @Nullable Protojet left;
  private final @Nullable Protojet right;

  /** The geometrically nearest other protojet within the radius, if there is one. */
  @Nullable Protojet neighbour;

  /** Square of the geometrical distance to the neighbour; the radius squared without one. */
  double neighbourDistance;

  Protojet(FourMomentum momentum, double weight) {
    this(momentum, weight, null, null);
  }

  Protojet(
      FourMomentum momentum, double weight, @Nullable Protojet left, @Nullable Protojet right) {
    this.momentum = momentum;
    this.weight = weight;
    this.rapidity = momentum.rapidity();
    this.azimuth = momentum.azimuth();
    this.left = left;
    this.right = right;
  }

  /** Square of the distance in rapidity and azimuth. */
  double squaredDistance(Protojet other) {
    double deltaRapidity = rapidity - other.rapidity;
    double deltaAzimuth = Math.abs(azimuth - other.azimuth);
    if (deltaAzimuth > Math.PI) {
      deltaAzimuth = 2 * Math.PI - deltaAzimuth;
    }
    return deltaRapidity * deltaRapidity + deltaAzimuth * deltaAzimuth;
  }

  void forgetNeighbour(double radiusSquared) {
    neighbour = null;
    neighbourDistance = radiusSquared;
  }

  /** Takes another for its neighbour if it is nearer than the present one. */
  void consider(Protojet other, double squaredDistance) {
    if (squaredDistance < neighbourDistance) {
      neighbour = other;
      neighbourDistance = squaredDistance;
    }
  }

  /** R² times the smallest distance d that this protojet has, to its neighbour or to the beam. */
  double scaledDistance() {
    Protojet nearest = neighbour;
    return neighbourDistance * (nearest == null ? weight : Math.min(weight, nearest.weight));
  }

  /** The particles that it is made of. */
  List<FourMomentum> particles() {
    List<FourMomentum> particles = new ArrayList<>();
    Deque<Protojet> open = new ArrayDeque<>(List.of(this));
    while (!open.isEmpty()) {
      Protojet next = open.pop();
      if (next.left == null || next.right == null) {
        particles.add(next.momentum);
      } else {
        open.push(next.right);
        open.push(next.left);
      }
    }
    return particles;
  }
}
