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
 * GoldenEye (J. Seidl 2012): each worker opens its sockets, sends one whole request with random
 * query and headers on each, asks to keep the connection and not to cache, and reads the answers
 * one after the other. So the server's processes wait out their keep-alive time on idle
 * connections, and later requests wait for those.
 */
final class GoldenEye implements Activity {

  private static final double BUSY = 0.1;

  @Override
  public void run(Draws draws, Consumer<Conversation> network) {
    if (draws.chance(BUSY)) {
      network.accept(WebServer.busy(draws));
      return;
    }
    TcpConversation tcp = WebServer.connect(draws);
    tcp.say(CLIENT, (long) draws.lognormal(400, 0.2), draws.lognormal(2 * MILLISECOND, 1.0));
    int turns = draws.chance(0.4) ? 0 : draws.geometric(0.4, 5);
    double wait = turns * WebServer.KEEP_ALIVE + draws.lognormal(60 * MILLISECOND, 1.0);
    if (draws.chance(0.15)) {
      tcp.abort(CLIENT, draws.exponential(10 * SECOND)); // the worker gives up
    } else {
      tcp.say(SERVER, WebServer.PAGE, wait);
      double idle = WebServer.KEEP_ALIVE + draws.exponential(20 * MILLISECOND);
      double follows =
          draws.chance(0.5) ? draws.lognormal(MILLISECOND, 1.0) : draws.exponential(5 * SECOND);
      tcp.close(SERVER, idle, follows);
    }
    network.accept(tcp.conversation());
  }
}
