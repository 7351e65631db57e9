package org.anomalyaware.datasets.lhco.jets;

import java.util.List;
import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;
import org.apiguardian.api.API;

/**
 * Particles that were clustered together.
 *
 * @param momentum the sum of the constituents' momenta, added pair by pair as they were clustered
 * @param constituents at least one
 */
@API(status = API.Status.INTERNAL)
public record Jet(FourMomentum momentum, List<FourMomentum> constituents) {
  /** Copies the list. */
  public Jet {
    constituents = List.copyOf(constituents);
  }
}
