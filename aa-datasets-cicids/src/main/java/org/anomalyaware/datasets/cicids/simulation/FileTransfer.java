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
 * Files fetched by FTP in passive mode (RFC 959): a dialogue on port 21, and a connection of its
 * own for each file to a port that the server names. Replies are those of vsftpd.
 */
final class FileTransfer implements Activity {

  static final int PORT = 21;

  private static final double LARGEST_FILE = 8e6;
  private static final double REPLY_TIME = 0.4 * MILLISECOND;

  @Override
  public void run(Draws draws, Consumer<Conversation> network) {
    NetworkPath path = Surroundings.local(draws);
    TcpStack client = Surroundings.officeClient(draws);
    TcpConversation control = TcpConversation.open(path, client, TcpStack.linux(), PORT, draws);
    control.say(SERVER, 20, draws.lognormal(2 * MILLISECOND, 0.5)); // 220
    command(control, draws, draws.whole(10, 18), 34, MILLISECOND); // USER
    command(control, draws, draws.whole(12, 20), 23, 20 * MILLISECOND); // PASS
    command(control, draws, 6, 19, MILLISECOND); // SYST
    command(control, draws, 8, 31, MILLISECOND); // TYPE I
    int files = draws.geometric(0.45, 12);
    for (int i = 0; i < files; i++) {
      int name = draws.whole(5, 25);
      double think = draws.chance(0.5) ? MILLISECOND : draws.exponential(4 * SECOND);
      command(control, draws, 6, draws.whole(46, 52), think); // PASV
      command(control, draws, 7 + name, 60 + name, MILLISECOND); // RETR
      network.accept(file(draws, path, client));
      control.say(SERVER, 24, draws.lognormal(80 * MILLISECOND, 0.8)); // 226
    }
    command(control, draws, 6, 14, MILLISECOND); // QUIT
    control.close(SERVER, 60, draws.lognormal(200, 0.5));
    network.accept(control.conversation());
  }

  private static void command(
      TcpConversation control, Draws draws, int command, int reply, double think) {
    control.say(CLIENT, command, think);
    control.say(SERVER, reply, draws.lognormal(REPLY_TIME, 0.5));
  }

  private static Conversation file(Draws draws, NetworkPath path, TcpStack client) {
    int port = draws.whole(1_024, 65_535);
    TcpConversation data = TcpConversation.open(path, client, TcpStack.linux(), port, draws);
    long bytes = (long) Math.min(LARGEST_FILE, draws.lognormal(60_000, 2.0));
    data.say(SERVER, bytes, draws.lognormal(MILLISECOND, 0.5));
    data.close(SERVER, 10, draws.lognormal(300, 0.5));
    return data.conversation();
  }
}
