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
 * Mail sent (SMTP over TLS at port 465, RFC 5321 and 8314) and read (IMAP over TLS at port 993, RFC
 * 3501, with IDLE that is renewed within half an hour, RFC 2177). Messages are lognormal with a
 * median of 8 kB.
 */
final class MailUse implements Activity {

  private static final int SUBMISSION_PORT = 465;
  private static final int READING_PORT = 993;
  private static final double COMMAND_TIME = 10 * MILLISECOND;

  private final DomainLookups lookups = new DomainLookups();

  @Override
  public void run(Draws draws, Consumer<Conversation> network) {
    lookups.run(draws, network);
    network.accept(draws.chance(0.4) ? send(draws) : read(draws));
  }

  private static TcpConversation open(Draws draws, int port) {
    TcpConversation tcp =
        TcpConversation.open(
            Surroundings.internet(draws),
            Surroundings.officeClient(draws),
            Surroundings.internetServer(draws),
            port,
            draws);
    Tls.shakeHands(tcp, draws);
    return tcp;
  }

  /** A command and its reply, in records of TLS. */
  private static void command(
      TcpConversation tcp, Draws draws, int command, int reply, double think) {
    tcp.say(CLIENT, command + Tls.RECORD_OVERHEAD, think);
    tcp.say(SERVER, reply + Tls.RECORD_OVERHEAD, draws.lognormal(COMMAND_TIME, 0.8));
  }

  private static Conversation send(Draws draws) {
    TcpConversation tcp = open(draws, SUBMISSION_PORT);
    tcp.say(SERVER, draws.whole(40, 90) + Tls.RECORD_OVERHEAD, COMMAND_TIME); // 220
    command(tcp, draws, draws.whole(14, 30), draws.whole(120, 220), MILLISECOND); // EHLO
    command(tcp, draws, draws.whole(40, 70), draws.whole(20, 50), MILLISECOND); // AUTH
    command(tcp, draws, draws.whole(30, 60), draws.whole(14, 60), MILLISECOND); // MAIL FROM
    int recipients = draws.geometric(0.3, 10);
    for (int i = 0; i < recipients; i++) {
      command(tcp, draws, draws.whole(28, 60), draws.whole(14, 60), MILLISECOND);
    }
    command(tcp, draws, 6, draws.whole(30, 60), MILLISECOND); // DATA
    int message = (int) Math.min(5e6, draws.lognormal(8_000, 1.5));
    command(tcp, draws, message, draws.whole(40, 90), 2 * MILLISECOND);
    command(tcp, draws, 6, draws.whole(30, 60), MILLISECOND); // QUIT
    tcp.close(SERVER, MILLISECOND, 300);
    return tcp.conversation();
  }

  private static Conversation read(Draws draws) {
    TcpConversation tcp = open(draws, READING_PORT);
    tcp.say(SERVER, draws.whole(60, 140) + Tls.RECORD_OVERHEAD, COMMAND_TIME);
    command(tcp, draws, draws.whole(30, 60), draws.whole(60, 250), MILLISECOND); // LOGIN
    command(tcp, draws, draws.whole(18, 24), draws.whole(250, 500), MILLISECOND); // SELECT
    int messages = draws.geometric(0.5, 30);
    for (int i = 0; i < messages; i++) {
      int message = (int) Math.min(5e6, draws.lognormal(8_000, 1.5));
      command(tcp, draws, draws.whole(28, 60), message, draws.exponential(SECOND));
    }
    int idles = draws.geometric(0.4, 6);
    for (int i = 0; i < idles; i++) {
      command(tcp, draws, 11, 12, MILLISECOND); // IDLE
      double wait = draws.exponential(200 * SECOND);
      command(tcp, draws, 6, draws.whole(20, 60), wait); // DONE
    }
    command(tcp, draws, 12, 60, MILLISECOND); // LOGOUT
    Tls.sayGoodbye(tcp, CLIENT, MILLISECOND);
    tcp.close(CLIENT, 20, draws.lognormal(150, 1.0));
    return tcp.conversation();
  }
}
