package org.anomalyaware.datasets.cicids.simulation;

import static org.anomalyaware.datasets.cicids.packets.Side.CLIENT;
import static org.anomalyaware.datasets.cicids.packets.Side.SERVER;
import static org.anomalyaware.datasets.cicids.simulation.Durations.MILLISECOND;
import static org.anomalyaware.datasets.cicids.simulation.Durations.SECOND;

import java.util.function.Consumer;
import org.anomalyaware.datasets.cicids.packets.Conversation;
import org.anomalyaware.datasets.cicids.packets.Draws;
import org.anomalyaware.datasets.cicids.packets.Side;
import org.anomalyaware.datasets.cicids.packets.TcpConversation;

/**
 * A connection held open for news that seldom come: heartbeats every 15 to 60 s, by an empty
 * segment or a small record of TLS, for up to half an hour.
 */
final class IdleConnection implements Activity {

  @Override
  public void run(Draws draws, Consumer<Conversation> network) {
    TcpConversation tcp =
        TcpConversation.open(
            Surroundings.internet(draws),
            Surroundings.officeClient(draws),
            Surroundings.internetServer(draws),
            443,
            draws);
    Tls.shakeHands(tcp, draws);
    tcp.say(CLIENT, (long) draws.lognormal(500, 0.4), MILLISECOND);
    tcp.say(SERVER, (long) draws.lognormal(600, 0.8), draws.lognormal(20 * MILLISECOND, 0.8));
    double interval = draws.between(15, 60) * SECOND;
    boolean bySegment = draws.chance(0.4);
    Side begins = draws.chance(0.6) ? CLIENT : SERVER;
    int beats = Math.max(1, (int) (draws.exponential(400 * SECOND) / interval));
    beats = Math.min(beats, (int) (1_800 * SECOND / interval));
    for (int i = 0; i < beats; i++) {
      double wait = interval + draws.exponential(30 * MILLISECOND);
      if (bySegment) {
        tcp.probe(begins, wait);
      } else {
        tcp.say(begins, draws.whole(17, 40) + Tls.RECORD_OVERHEAD, wait);
        tcp.say(begins.other(), draws.whole(17, 40) + Tls.RECORD_OVERHEAD, MILLISECOND);
      }
    }
    tcp.close(begins, interval * draws.unit(), draws.lognormal(200, 1.0));
    network.accept(tcp.conversation());
  }
}
