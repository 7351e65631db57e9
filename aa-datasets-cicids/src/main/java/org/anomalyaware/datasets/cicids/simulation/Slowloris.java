package org.anomalyaware.datasets.cicids.simulation;

import static org.anomalyaware.datasets.cicids.packets.Side.CLIENT;
import static org.anomalyaware.datasets.cicids.packets.Side.SERVER;
import static org.anomalyaware.datasets.cicids.simulation.Durations.MILLISECOND;
import static org.anomalyaware.datasets.cicids.simulation.Durations.SECOND;

import java.util.function.Consumer;
import org.anomalyaware.datasets.cicids.packets.Conversation;
import org.anomalyaware.datasets.cicids.packets.Draws;
import org.anomalyaware.datasets.cicids.packets.TcpConversation;

/**
 * slowloris (R. Hansen 2009): a request that never ends. After the first part of its header one
 * more line of 8 bytes every 100 s, the tool's default, or 10 to 15 s as often advised. The server
 * gives up after its patience and says so; the tool's next line is answered with a reset. Or it
 * waits on.
 */
final class Slowloris implements Activity {

  private static final int LINE = 8; // X-a: b
  private static final double BUSY = 0.25;

  @Override
  public void run(Draws draws, Consumer<Conversation> network) {
    if (draws.chance(BUSY)) {
      network.accept(WebServer.busy(draws));
      return;
    }
    TcpConversation tcp = WebServer.connect(draws);
    tcp.say(CLIENT, draws.whole(210, 260), draws.lognormal(MILLISECOND, 0.8));
    double interval = (draws.chance(0.6) ? 100 : draws.between(10, 15)) * SECOND;
    double patience = draws.chance(0.6) ? WebServer.patience(draws) : 300 * SECOND;
    double waited = 0;
    while (waited + interval < patience) {
      tcp.say(CLIENT, LINE, interval + draws.exponential(300 * MILLISECOND));
      waited += interval;
    }
    tcp.say(SERVER, WebServer.REQUEST_TIMEOUT, patience - waited);
    tcp.closeOneWay(SERVER, 20);
    tcp.sayUnheard(CLIENT, LINE, interval - (patience - waited));
    network.accept(tcp.conversation());
  }
}
