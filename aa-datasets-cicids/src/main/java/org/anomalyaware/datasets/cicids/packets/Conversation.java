package org.anomalyaware.datasets.cicids.packets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;

/**
 * All packets between two ports of two hosts.
 *
 * @param clientPort the port of the host that began
 * @param serverPort the port of the other
 * @param packets in the order of time; at least one
 */
@API(status = API.Status.INTERNAL)
public record Conversation(int clientPort, int serverPort, List<Packet> packets) {

  /** Sorts the packets by time; those of one time stay in their order. */
  public Conversation {
    if (packets.isEmpty()) {
      throw new IllegalArgumentException("A conversation has a packet");
    }
    List<Packet> sorted = new ArrayList<>(packets);
    sorted.sort(Comparator.comparingLong(Packet::micros));
    packets = List.copyOf(sorted);
  }

  /** When the last packet is seen. */
  public long end() {
    return packets.get(packets.size() - 1).micros();
  }

  /**
   * This conversation and, between the same ports, another.
   *
   * @param begin when the other's first packet is seen; not before this one's end
   */
  public Conversation followedBy(Conversation later, long begin) {
    if (begin < end()) {
      throw new IllegalArgumentException(
          "A conversation that ends at %d is not followed by one at %d".formatted(end(), begin));
    }
    long shift = begin - later.packets.get(0).micros();
    List<Packet> all = new ArrayList<>(packets);
    later.packets.forEach(packet -> all.add(packet.at(packet.micros() + shift)));
    return new Conversation(clientPort, serverPort, all);
  }
}
