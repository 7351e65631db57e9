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
 * Passwords tried on an FTP server, as by Patator's ftp_login against vsftpd: the server waits
 * about three seconds before it refuses a password, and closes after three (vsftpd.conf(5):
 * max_login_fails). The tool learns of that when it tries the next one: the server's host answers
 * with a reset.
 */
final class FtpGuessing implements Activity {

  private static final int GREETING = 20; // 220 (vsFTPd 3.0.3)
  private static final int ASKS_FOR_PASSWORD = 34; // 331 Please specify the password.
  private static final int REFUSES = 22; // 530 Login incorrect.
  private static final int MOST_FAILURES = 3;

  @Override
  public void run(Draws draws, Consumer<Conversation> network) {
    TcpConversation tcp =
        TcpConversation.open(
            Surroundings.attack(draws),
            TcpStack.linux(),
            TcpStack.linux(),
            FileTransfer.PORT,
            draws);
    int user = 7 + draws.whole(5, 8);
    tcp.say(SERVER, GREETING, draws.lognormal(3 * MILLISECOND, 0.4));
    int failures = draws.chance(0.97) ? MOST_FAILURES : draws.whole(1, MOST_FAILURES - 1);
    for (int i = 0; i < failures; i++) {
      tcp.say(CLIENT, user, draws.lognormal(0.3 * MILLISECOND, 0.4));
      tcp.say(SERVER, ASKS_FOR_PASSWORD, draws.lognormal(0.2 * MILLISECOND, 0.3));
      tcp.say(CLIENT, 7 + draws.whole(4, 12), draws.lognormal(0.3 * MILLISECOND, 0.4));
      tcp.say(SERVER, REFUSES, draws.lognormal(2.8 * SECOND, 0.14));
    }
    if (failures == MOST_FAILURES) {
      tcp.closeOneWay(SERVER, draws.lognormal(0.2 * MILLISECOND, 0.5));
      tcp.sayUnheard(CLIENT, user, draws.lognormal(0.5 * MILLISECOND, 0.5));
      tcp.closeUnheard(CLIENT, draws.lognormal(0.15 * MILLISECOND, 0.4));
    } else {
      tcp.close(CLIENT, draws.lognormal(MILLISECOND, 0.5), draws.lognormal(MILLISECOND, 0.5));
    }
    network.accept(tcp.conversation());
  }
}
