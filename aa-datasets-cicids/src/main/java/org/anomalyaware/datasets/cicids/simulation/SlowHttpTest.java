package org.anomalyaware.datasets.cicids.simulation;

import static org.anomalyaware.datasets.cicids.packets.Side.CLIENT;
import static org.anomalyaware.datasets.cicids.packets.Side.SERVER;
import static org.anomalyaware.datasets.cicids.simulation.Durations.MILLISECOND;
import static org.anomalyaware.datasets.cicids.simulation.Durations.SECOND;

import java.util.function.Consumer;
import org.anomalyaware.datasets.cicids.packets.Conversation;
import org.anomalyaware.datasets.cicids.packets.Draws;
import org.anomalyaware.datasets.cicids.packets.TcpConversation;
import org.anomalyaware.datasets.cicids.packets.TcpStack;

/**
 * slowhttptest (S. Shekyan, slowhttptest(1)) in three modes: a slow header, a slow body that was
 * announced long, both with up to 24 bytes every 10 s, and a page that is read slowly through a
 * small window, which the server probes at growing intervals (RFC 9293, section 3.8.6.1). A test
 * ends after 240 s.
 */
final class SlowHttpTest implements Activity {

  private static final double BUSY = 0.3;
  private static final double INTERVAL = 10 * SECOND;
  private static final double TEST = 240 * SECOND;

  @Override
  public void run(Draws draws, Consumer<Conversation> network) {
    double mode = draws.unit();
    if (draws.chance(BUSY)) {
      network.accept(WebServer.busy(draws));
    } else if (mode < 0.7) {
      network.accept(trickle(draws, mode < 0.35));
    } else {
      network.accept(readSlowly(draws));
    }
  }

  private static Conversation trickle(Draws draws, boolean header) {
    TcpConversation tcp = WebServer.connect(draws);
    tcp.say(CLIENT, header ? draws.whole(190, 260) : draws.whole(280, 360), MILLISECOND);
    double patience = draws.chance(0.6) ? WebServer.patience(draws) : TEST;
    double waited = 0;
    while (waited + INTERVAL < patience) {
      tcp.say(CLIENT, draws.whole(8, 24), INTERVAL + draws.between(0, 50) * MILLISECOND);
      waited += INTERVAL;
    }
    if (patience < TEST) {
      tcp.say(SERVER, WebServer.REQUEST_TIMEOUT, patience - waited);
      tcp.close(SERVER, 20, draws.lognormal(MILLISECOND, 1.0));
    } else {
      tcp.close(CLIENT, TEST - waited, draws.lognormal(0.2 * MILLISECOND, 0.5));
    }
    return tcp.conversation();
  }

  private static Conversation readSlowly(Draws draws) {
    int window = draws.whole(512, 1_024);
    TcpConversation tcp = WebServer.connect(draws, TcpStack.linux().withWindow(window, window, 0));
    tcp.say(CLIENT, draws.whole(190, 260), MILLISECOND);
    tcp.say(SERVER, window, draws.lognormal(60 * MILLISECOND, 1.0));
    double waited = 0;
    double probe = 0.2 * SECOND;
    while (waited < TEST - 2 * probe) {
      tcp.probe(SERVER, probe);
      waited += probe;
      probe = Math.min(120 * SECOND, 2 * probe);
    }
    tcp.abort(CLIENT, TEST - waited);
    return tcp.conversation();
  }
}
