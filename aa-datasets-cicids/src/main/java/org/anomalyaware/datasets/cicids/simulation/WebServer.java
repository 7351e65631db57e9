package org.anomalyaware.datasets.cicids.simulation;

import static org.anomalyaware.datasets.cicids.simulation.Durations.SECOND;

import org.anomalyaware.datasets.cicids.packets.Conversation;
import org.anomalyaware.datasets.cicids.packets.Draws;
import org.anomalyaware.datasets.cicids.packets.TcpConversation;
import org.anomalyaware.datasets.cicids.packets.TcpStack;

/**
 * The victim of the denial-of-service attacks: Apache 2.4 on Ubuntu with its own settings and the
 * page that it comes with.
 */
final class WebServer {

  static final int PORT = 80;

  /** The default page of Apache on Ubuntu, with headers. */
  static final int PAGE = 11_600;

  /** Apache's KeepAliveTimeout. */
  static final double KEEP_ALIVE = 5 * SECOND;

  /** What the server says before it gives up a request that does not come: 408. */
  static final int REQUEST_TIMEOUT = 500;

  private WebServer() {}

  static TcpConversation connect(Draws draws) {
    return connect(draws, TcpStack.linux());
  }

  static TcpConversation connect(Draws draws, TcpStack client) {
    return TcpConversation.open(Surroundings.attack(draws), client, TcpStack.linux(), PORT, draws);
  }

  /** An attempt while the queue of connections is full: the server drops every SYN. */
  static Conversation busy(Draws draws) {
    return TcpConversation.unanswered(TcpStack.linux(), PORT, draws.whole(2, 7), draws);
  }

  /** When mod_reqtimeout gives up a header: after 20 s, longer if bytes come in, at most 40. */
  static double patience(Draws draws) {
    return draws.between(20, 40) * SECOND;
  }
}
