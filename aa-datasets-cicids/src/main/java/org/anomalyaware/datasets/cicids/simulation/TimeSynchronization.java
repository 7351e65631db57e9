package org.anomalyaware.datasets.cicids.simulation;

import static org.anomalyaware.datasets.cicids.simulation.Durations.MILLISECOND;
import static org.anomalyaware.datasets.cicids.simulation.Durations.SECOND;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.anomalyaware.datasets.cicids.packets.Conversation;
import org.anomalyaware.datasets.cicids.packets.Draws;
import org.anomalyaware.datasets.cicids.packets.Packet;
import org.anomalyaware.datasets.cicids.packets.Side;

/**
 * Clocks kept in step (NTP, RFC 5905): 48 bytes each way, every 64 s, some with a burst of eight
 * exchanges 2 s apart at the beginning.
 */
final class TimeSynchronization implements Activity {

  static final int PORT = 123;

  private static final int MESSAGE = 48;
  private static final int BURST = 8;

  @Override
  public void run(Draws draws, Consumer<Conversation> network) {
    List<Packet> packets = new ArrayList<>();
    double roundTrip = draws.lognormal(30 * MILLISECOND, 0.6);
    double time = 0;
    if (draws.chance(0.2)) {
      for (int i = 0; i < BURST; i++) {
        exchange(draws, packets, time, roundTrip);
        time += 2 * SECOND + draws.between(-10, 10) * MILLISECOND;
      }
    }
    int polls = draws.whole(2, 12);
    for (int i = 0; i < polls; i++) {
      exchange(draws, packets, time, roundTrip);
      time += 64 * SECOND + draws.between(-1, 6) * SECOND;
    }
    network.accept(new Conversation(PORT, PORT, packets));
  }

  private static void exchange(Draws draws, List<Packet> packets, double time, double roundTrip) {
    packets.add(Packet.datagram(Math.round(time), Side.CLIENT, MESSAGE));
    double answered = time + draws.lognormal(roundTrip, 0.1);
    packets.add(Packet.datagram(Math.round(answered), Side.SERVER, MESSAGE));
  }
}
