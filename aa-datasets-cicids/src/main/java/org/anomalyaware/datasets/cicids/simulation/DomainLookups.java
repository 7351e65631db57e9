package org.anomalyaware.datasets.cicids.simulation;

import static org.anomalyaware.datasets.cicids.simulation.Durations.MILLISECOND;
import static org.anomalyaware.datasets.cicids.simulation.Durations.SECOND;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.anomalyaware.datasets.cicids.packets.Conversation;
import org.anomalyaware.datasets.cicids.packets.Draws;
import org.anomalyaware.datasets.cicids.packets.Packet;
import org.anomalyaware.datasets.cicids.packets.Side;

/**
 * Names looked up at the office's resolver: one question, or those for IPv4 and IPv6 from the same
 * port (glibc, Windows). A question is 12 bytes of header, the name with two more bytes, and 4 of
 * type and class (RFC 1035). The resolver answers from its cache, or asks others first. An answer
 * that does not come is asked for once more after 5 s (resolv.conf(5)).
 */
final class DomainLookups implements Activity {

  static final int PORT = 53;

  private static final int FRAME = 12 + 2 + 4;
  private static final double FROM_CACHE = 0.35;
  private static final double BOTH_KINDS = 0.6;
  private static final double LOST = 0.015;

  @Override
  public void run(Draws draws, Consumer<Conversation> network) {
    List<Packet> packets = new ArrayList<>();
    int question = FRAME + (int) Math.min(120, draws.lognormal(18, 0.45));
    boolean both = draws.chance(BOTH_KINDS);
    double asked = 0;
    if (draws.chance(LOST)) {
      ask(packets, asked, question, both);
      asked += 5 * SECOND + draws.between(0, MILLISECOND);
    }
    ask(packets, asked, question, both);
    answer(draws, packets, asked, question);
    if (both) {
      answer(draws, packets, asked, question);
    }
    network.accept(new Conversation(draws.whole(1_024, 65_535), PORT, packets));
  }

  private static void ask(List<Packet> packets, double time, int question, boolean both) {
    packets.add(Packet.datagram(Math.round(time), Side.CLIENT, question));
    if (both) {
      packets.add(Packet.datagram(Math.round(time) + 4, Side.CLIENT, question));
    }
  }

  private static void answer(Draws draws, List<Packet> packets, double asked, int question) {
    double wait =
        draws.chance(FROM_CACHE)
            ? draws.lognormal(0.25 * MILLISECOND, 0.5)
            : draws.lognormal(28 * MILLISECOND, 0.7);
    int answer = (int) Math.min(512, question + draws.lognormal(45, 0.8));
    packets.add(Packet.datagram(Math.round(asked + wait) + 5, Side.SERVER, answer));
  }
}
