package org.anomalyaware.datasets.cicids.packets;

import org.apiguardian.api.API;

/**
 * The network as the monitor finds it.
 *
 * @param clientRoundTrip microseconds from a packet that passes the monitor towards the client to
 *     the client's immediate answer
 * @param serverRoundTrip the same on the server's side
 * @param jitter standard deviation of the logarithm of a round trip, from one to the next
 * @param clientRate bytes per second at which packets of the client pass
 * @param serverRate bytes per second at which packets of the server pass
 * @param mostCoalesced how many full segments in a row the monitor's network card may hand over as
 *     one packet (generic receive offload); 1 for none
 */
@API(status = API.Status.INTERNAL)
public record NetworkPath(
    double clientRoundTrip,
    double serverRoundTrip,
    double jitter,
    double clientRate,
    double serverRate,
    int mostCoalesced) {

  double roundTrip(Side side) {
    return side == Side.CLIENT ? clientRoundTrip : serverRoundTrip;
  }

  double rate(Side side) {
    return side == Side.CLIENT ? clientRate : serverRate;
  }
}
