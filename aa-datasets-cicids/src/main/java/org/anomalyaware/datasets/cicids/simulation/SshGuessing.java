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
 * Passwords tried on an SSH server, as by Patator's ssh_login (its library Paramiko) against
 * OpenSSH: key exchange, then up to six passwords (sshd_config(5): MaxAuthTries) of which each is
 * refused after about two seconds (pam_unix(8)). Encryption pads each try to the same length.
 */
final class SshGuessing implements Activity {

  private static final int MOST_TRIES = 6;
  private static final int TRY = 144;
  private static final int REFUSAL = 52;

  @Override
  public void run(Draws draws, Consumer<Conversation> network) {
    TcpConversation tcp =
        TcpConversation.open(
            Surroundings.attack(draws),
            TcpStack.linux(),
            TcpStack.linux(),
            SecureShell.PORT,
            draws);
    tcp.say(CLIENT, 24, draws.lognormal(MILLISECOND, 0.5)); // versions
    tcp.say(SERVER, 41, draws.lognormal(8 * MILLISECOND, 0.4));
    tcp.say(SERVER, 976, draws.lognormal(MILLISECOND, 0.5)); // algorithms
    tcp.say(CLIENT, 640, draws.lognormal(2 * MILLISECOND, 0.5));
    tcp.say(CLIENT, 272, draws.lognormal(15 * MILLISECOND, 0.4)); // Diffie-Hellman of 2,048 bits
    tcp.say(SERVER, 864, draws.lognormal(10 * MILLISECOND, 0.3));
    tcp.say(CLIENT, 16, draws.lognormal(15 * MILLISECOND, 0.4)); // new keys
    tcp.say(CLIENT, 52, draws.lognormal(MILLISECOND, 0.4)); // service
    tcp.say(SERVER, 52, draws.lognormal(0.5 * MILLISECOND, 0.4));
    int tries = draws.chance(0.93) ? MOST_TRIES : draws.whole(1, MOST_TRIES - 1);
    for (int i = 0; i < tries; i++) {
      tcp.say(CLIENT, TRY, draws.lognormal(MILLISECOND, 0.6));
      tcp.say(SERVER, REFUSAL, draws.lognormal(1.95 * SECOND, 0.15));
    }
    if (tries == MOST_TRIES) {
      tcp.say(SERVER, 84, 100); // too many failures
      tcp.close(SERVER, 50, draws.lognormal(0.4 * MILLISECOND, 0.5));
    } else {
      tcp.close(CLIENT, draws.lognormal(MILLISECOND, 0.5), draws.lognormal(2 * MILLISECOND, 0.5));
    }
    network.accept(tcp.conversation());
  }
}
