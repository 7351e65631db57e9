package org.anomalyaware.datasets.cicids.simulation;

import static org.anomalyaware.datasets.cicids.packets.Side.CLIENT;
import static org.anomalyaware.datasets.cicids.packets.Side.SERVER;
import static org.anomalyaware.datasets.cicids.simulation.Durations.MILLISECOND;
import static org.anomalyaware.datasets.cicids.simulation.Durations.SECOND;

import java.util.function.Consumer;
import org.anomalyaware.datasets.cicids.packets.Conversation;
import org.anomalyaware.datasets.cicids.packets.Draws;
import org.anomalyaware.datasets.cicids.packets.NetworkPath;
import org.anomalyaware.datasets.cicids.packets.TcpConversation;
import org.anomalyaware.datasets.cicids.packets.TcpStack;

/**
 * A page and the objects in it, fetched from several servers over connections that are kept for a
 * while. Numbers of objects (Pareto from 1 with exponent 2.43), their sizes (lognormal of 9.357 and
 * 1.318 with a Pareto tail from 133,000 bytes with exponent 1.1) and the times between requests
 * (Weibull of 1.46 s and 0.382) are those of Barford and Crovella, Generating Representative Web
 * Workloads, SIGMETRICS 1998; objects end at 5 MB here, and times at a minute.
 */
final class WebBrowsing implements Activity {

  private static final double SECURE = 0.7;
  private static final double TAIL = 0.07;
  private static final double LARGEST_OBJECT = 5e6;
  private static final double[] KEEP_ALIVE_SECONDS = {5, 5, 5, 15, 60, 120, 240};

  private final DomainLookups lookups = new DomainLookups();

  @Override
  public void run(Draws draws, Consumer<Conversation> network) {
    TcpStack client = Surroundings.officeClient(draws);
    int objects = (int) Math.min(60, draws.pareto(1, 2.43) * draws.whole(1, 4));
    while (objects > 0) {
      lookups.run(draws, network);
      int fromHere = Math.min(objects, draws.geometric(0.5, 8));
      objects -= fromHere;
      fetch(draws, client, fromHere, network);
    }
  }

  private void fetch(Draws draws, TcpStack client, int objects, Consumer<Conversation> network) {
    NetworkPath path = Surroundings.internet(draws);
    TcpStack server = Surroundings.internetServer(draws);
    boolean secure = draws.chance(SECURE);
    TcpConversation tcp = TcpConversation.open(path, client, server, secure ? 443 : 80, draws);
    if (secure) {
      Tls.shakeHands(tcp, draws);
    }
    int overhead = secure ? Tls.RECORD_OVERHEAD : 0;
    for (int i = 0; i < objects; i++) {
      double pause =
          i == 0 ? MILLISECOND : Math.min(60 * SECOND, draws.weibull(1.46 * SECOND, 0.382));
      tcp.say(CLIENT, (long) draws.lognormal(420, 0.35) + overhead, pause);
      long response = 300 + objectSize(draws) + overhead;
      tcp.say(SERVER, response, draws.lognormal(15 * MILLISECOND, 1.0));
    }
    end(draws, tcp, secure);
    network.accept(tcp.conversation());
  }

  static long objectSize(Draws draws) {
    double size =
        draws.chance(TAIL)
            ? draws.pareto(133_000, 1.1)
            : draws.lognormal(StrictMath.exp(9.357), 1.318);
    return (long) Math.min(LARGEST_OBJECT, size);
  }

  /**
   * The server ends an idle connection after its keep-alive time, the browser before that, or the
   * browser's process goes away. Some browsers probe idle connections every 10 s.
   */
  private static void end(Draws draws, TcpConversation tcp, boolean secure) {
    double idle =
        KEEP_ALIVE_SECONDS[draws.whole(0, KEEP_ALIVE_SECONDS.length - 1)] * SECOND
            + draws.exponential(50 * MILLISECOND);
    boolean byServer = draws.chance(0.5);
    if (!byServer) {
      idle *= draws.unit();
    }
    double interval = 10 * SECOND;
    if (draws.chance(0.4)) {
      for (; idle > interval; idle -= interval) {
        tcp.probe(CLIENT, interval + draws.exponential(20 * MILLISECOND));
      }
    }
    if (secure && draws.chance(0.7)) {
      Tls.sayGoodbye(tcp, byServer ? SERVER : CLIENT, idle);
      idle = draws.exponential(30);
    }
    if (byServer) {
      tcp.close(SERVER, idle, draws.chance(0.7) ? 200 : draws.exponential(2 * SECOND));
    } else if (draws.chance(0.8)) {
      tcp.close(CLIENT, idle, draws.lognormal(100, 1.0));
    } else {
      tcp.abort(CLIENT, idle);
    }
  }
}
