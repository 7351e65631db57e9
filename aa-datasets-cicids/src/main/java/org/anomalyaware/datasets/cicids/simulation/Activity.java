package org.anomalyaware.datasets.cicids.simulation;

import java.util.function.Consumer;
import org.anomalyaware.datasets.cicids.packets.Conversation;
import org.anomalyaware.datasets.cicids.packets.Draws;

/** Something that a user, a machine or an attacker does on the network. */
@FunctionalInterface
interface Activity {

  /** Does it once. */
  void run(Draws draws, Consumer<Conversation> network);
}
