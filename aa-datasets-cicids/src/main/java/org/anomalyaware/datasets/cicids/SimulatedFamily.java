package org.anomalyaware.datasets.cicids;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.datasets.cicids.simulation.TrafficKind;

/**
 * Kinds of traffic that fill one role together, in the proportions of the published files of
 * Tuesday and Wednesday.
 */
enum SimulatedFamily {
  BENIGN(List.of(new Share(TrafficKind.BENIGN, 1))),
  BRUTE_FORCE(
      List.of(
          new Share(TrafficKind.FTP_PATATOR, 7_938), new Share(TrafficKind.SSH_PATATOR, 5_897))),
  DOS(
      List.of(
          new Share(TrafficKind.DOS_HULK, 231_073),
          new Share(TrafficKind.DOS_GOLDENEYE, 10_293),
          new Share(TrafficKind.DOS_SLOWLORIS, 5_796),
          new Share(TrafficKind.DOS_SLOWHTTPTEST, 5_499)));

  @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
  private final List<Share> shares;

  SimulatedFamily(List<Share> shares) {
    this.shares = shares;
  }

  /** How many flows of each kind there are among some; at least one of each. */
  Map<TrafficKind, Integer> among(int flows) {
    Map<TrafficKind, Integer> counts = new EnumMap<>(TrafficKind.class);
    double published = shares.stream().mapToDouble(Share::flows).sum();
    int left = flows;
    for (Share share : shares.subList(1, shares.size())) {
      int count = (int) Math.max(1, Math.round(flows * share.flows() / published));
      counts.put(share.kind(), count);
      left -= count;
    }
    counts.put(shares.get(0).kind(), left);
    return counts;
  }

  /**
   * A kind of traffic.
   *
   * @param flows how many the published files have
   */
  private record Share(TrafficKind kind, int flows) {}
}
