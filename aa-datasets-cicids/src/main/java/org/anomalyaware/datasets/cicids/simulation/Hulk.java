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
 * HULK (B. Shteiman 2012): many threads, each request with random query, referrer and agent on a
 * connection of its own. The server closes after its answer. The tool drops the connection once it
 * has the status, and often before the rest of the page has come, which its host then answers with
 * resets.
 *
 * <p>At some 300 connections a second, Linux's 28,232 client ports are used up in a minute and a
 * half. So the same ports come again within the meter's 120 s, and what is left of one connection
 * and the next one become one flow.
 */
final class Hulk implements Activity {

  private static final int CLIENT_PORTS = 28_232;
  private static final double BUSY = 0.03;

  @Override
  public void run(Draws draws, Consumer<Conversation> network) {
    if (draws.chance(BUSY)) {
      network.accept(WebServer.busy(draws));
      return;
    }
    double connectionsPerSecond = draws.between(270, 340);
    double reuse = CLIENT_PORTS / connectionsPerSecond * SECOND;
    Conversation samePort = request(draws);
    int again = draws.geometric(0.8, 6) - 1;
    for (int i = 0; i < again; i++) {
      double begin = samePort.end() + reuse * draws.between(0.99, 1.01);
      samePort = samePort.followedBy(request(draws), Math.round(begin));
    }
    network.accept(samePort);
  }

  private static Conversation request(Draws draws) {
    TcpConversation tcp = WebServer.connect(draws);
    tcp.say(CLIENT, draws.whole(270, 420), draws.lognormal(0.3 * MILLISECOND, 0.5));
    double think = draws.lognormal(90 * MILLISECOND, 0.9);
    if (draws.chance(0.45)) {
      tcp.sayUnheard(SERVER, WebServer.PAGE, think);
      tcp.closeUnheard(SERVER, 5);
    } else {
      tcp.say(SERVER, WebServer.PAGE, think);
      tcp.close(SERVER, 5, draws.lognormal(2 * MILLISECOND, 0.8));
    }
    return tcp.conversation();
  }
}
