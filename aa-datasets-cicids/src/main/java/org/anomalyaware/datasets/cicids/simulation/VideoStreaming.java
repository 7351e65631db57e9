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
 * Video in chunks over HTTPS: some at once to fill the player's buffer, then one for every few
 * seconds that were watched (the on-off pattern of S. Akhshabi, A. Begen, C. Dovrolis, An
 * Experimental Evaluation of Rate-Adaptation Algorithms in Adaptive Streaming over HTTP, MMSys
 * 2011).
 */
final class VideoStreaming implements Activity {

  private static final double LARGEST_CHUNK = 4e6;

  private final DomainLookups lookups = new DomainLookups();

  @Override
  public void run(Draws draws, Consumer<Conversation> network) {
    lookups.run(draws, network);
    TcpConversation tcp =
        TcpConversation.open(
            Surroundings.internet(draws),
            Surroundings.officeClient(draws),
            Surroundings.internetServer(draws),
            443,
            draws);
    Tls.shakeHands(tcp, draws);
    double seconds = draws.whole(2, 10);
    double chunk = seconds * draws.lognormal(1e6 / 8, 0.6);
    int atOnce = draws.whole(2, 4);
    int chunks = atOnce + draws.geometric(0.9, 40);
    for (int i = 0; i < chunks; i++) {
      double wait = i < atOnce ? 5 * MILLISECOND : seconds * SECOND * draws.between(0.8, 1.0);
      tcp.say(CLIENT, (long) draws.lognormal(600, 0.2), wait);
      long bytes = (long) Math.min(LARGEST_CHUNK, draws.lognormal(chunk, 0.25));
      tcp.say(SERVER, bytes, draws.lognormal(20 * MILLISECOND, 0.5));
    }
    Tls.sayGoodbye(tcp, CLIENT, draws.exponential(5 * SECOND));
    tcp.close(CLIENT, 20, draws.lognormal(200, 1.0));
    network.accept(tcp.conversation());
  }
}
