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
 * Work in a shell, and files copied, over SSH (RFC 4253, OpenSSH 7). Each key is a packet of 36
 * bytes that comes back as an echo; keys follow each other after 238 ms in the mean (Dhakal and
 * others, Observations on Typing from 136 Million Keystrokes, CHI 2018), here lognormal.
 */
final class SecureShell implements Activity {

  static final int PORT = 22;

  private static final int KEY = 36;

  /** A median of 200 ms with this spread has a mean of 238 ms. */
  private static final double KEY_SPREAD = 0.59;

  private static final double LARGEST_COPY = 8e6;

  @Override
  public void run(Draws draws, Consumer<Conversation> network) {
    TcpConversation tcp =
        TcpConversation.open(
            Surroundings.local(draws),
            Surroundings.officeClient(draws),
            TcpStack.linux(),
            PORT,
            draws);
    logIn(tcp, draws);
    if (draws.chance(0.7)) {
      work(tcp, draws);
    } else {
      copy(tcp, draws);
    }
    tcp.say(CLIENT, KEY + 64, draws.exponential(SECOND));
    tcp.close(CLIENT, 200, draws.lognormal(MILLISECOND, 0.5));
    network.accept(tcp.conversation());
  }

  private static void logIn(TcpConversation tcp, Draws draws) {
    tcp.say(CLIENT, draws.whole(21, 43), MILLISECOND); // versions
    tcp.say(SERVER, 41, draws.lognormal(8 * MILLISECOND, 0.4));
    tcp.say(CLIENT, draws.whole(1_200, 1_400), MILLISECOND); // algorithms
    tcp.say(SERVER, 976, MILLISECOND);
    tcp.say(CLIENT, 48, 2 * MILLISECOND); // elliptic-curve key exchange
    tcp.say(SERVER, 280, 5 * MILLISECOND);
    tcp.say(CLIENT, 16, 3 * MILLISECOND);
    tcp.say(CLIENT, 44, MILLISECOND); // service
    tcp.say(SERVER, 44, MILLISECOND);
    tcp.say(CLIENT, 60, MILLISECOND); // what may authenticate
    tcp.say(SERVER, 52, MILLISECOND);
    if (draws.chance(0.5)) {
      tcp.say(CLIENT, 372, MILLISECOND); // public key
      tcp.say(SERVER, 324, 2 * MILLISECOND);
      tcp.say(CLIENT, 644, 3 * MILLISECOND);
    } else {
      tcp.say(CLIENT, 148, draws.lognormal(3 * SECOND, 0.5)); // typed password
    }
    tcp.say(SERVER, 28, draws.lognormal(20 * MILLISECOND, 0.3));
    tcp.say(CLIENT, 112, MILLISECOND); // session
    tcp.say(SERVER, 500, 20 * MILLISECOND);
    tcp.say(CLIENT, 460, MILLISECOND);
    tcp.say(SERVER, 108, 5 * MILLISECOND);
  }

  private static void work(TcpConversation tcp, Draws draws) {
    int commands = draws.geometric(0.85, 40);
    for (int i = 0; i < commands; i++) {
      double think = draws.lognormal(4 * SECOND, 1.0);
      int keys = draws.geometric(0.9, 60);
      for (int key = 0; key < keys; key++) {
        tcp.say(CLIENT, KEY, key == 0 ? think : draws.lognormal(200 * MILLISECOND, KEY_SPREAD));
        tcp.say(SERVER, KEY, draws.lognormal(0.3 * MILLISECOND, 0.3));
      }
      tcp.say(SERVER, KEY + (long) draws.lognormal(400, 1.3), draws.lognormal(MILLISECOND, 1.0));
    }
  }

  private static void copy(TcpConversation tcp, Draws draws) {
    long bytes = (long) Math.min(LARGEST_COPY, draws.lognormal(100_000, 2.0));
    tcp.say(draws.chance(0.5) ? CLIENT : SERVER, bytes, 5 * MILLISECOND);
  }
}
