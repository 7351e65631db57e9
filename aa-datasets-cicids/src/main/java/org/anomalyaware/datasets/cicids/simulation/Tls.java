package org.anomalyaware.datasets.cicids.simulation;

import static org.anomalyaware.datasets.cicids.packets.Side.CLIENT;
import static org.anomalyaware.datasets.cicids.packets.Side.SERVER;
import static org.anomalyaware.datasets.cicids.simulation.Durations.MILLISECOND;

import org.anomalyaware.datasets.cicids.packets.Draws;
import org.anomalyaware.datasets.cicids.packets.Side;
import org.anomalyaware.datasets.cicids.packets.TcpConversation;

/**
 * Transport security as of 2017 (TLS 1.2, RFC 5246): a handshake of two round trips with
 * certificates, or one that resumes a session.
 */
final class Tls {

  private static final double RESUMES = 0.3;

  /** What a record adds to its content with AES-GCM: header, explicit nonce, tag. */
  static final int RECORD_OVERHEAD = 5 + 8 + 16;

  private Tls() {}

  static void shakeHands(TcpConversation tcp, Draws draws) {
    double computing = draws.lognormal(MILLISECOND, 0.5);
    if (draws.chance(RESUMES)) {
      tcp.say(CLIENT, draws.whole(400, 520), computing);
      tcp.say(SERVER, draws.whole(140, 160), computing);
      tcp.say(CLIENT, 51, computing); // change of cipher and finished
    } else {
      tcp.say(CLIENT, draws.whole(160, 240), computing);
      tcp.say(SERVER, (long) draws.lognormal(3_600, 0.25), computing);
      tcp.say(CLIENT, 126, computing); // key exchange as well
      tcp.say(SERVER, draws.chance(0.6) ? 258 : 51, computing); // with a session ticket or not
    }
  }

  /** The alert that comes before the end. */
  static void sayGoodbye(TcpConversation tcp, Side side, double think) {
    tcp.say(side, 31, think);
  }
}
