package org.anomalyaware.datasets.cicids.simulation;

import java.util.List;
import java.util.function.Consumer;
import org.anomalyaware.datasets.cicids.packets.Conversation;
import org.anomalyaware.datasets.cicids.packets.Draws;

/** One of several activities, each as often as its weight says. */
final class Mixture implements Activity {

  private final List<Part> parts;
  private final double total;

  Mixture(Part... parts) {
    this.parts = List.of(parts);
    this.total = this.parts.stream().mapToDouble(Part::weight).sum();
  }

  @Override
  public void run(Draws draws, Consumer<Conversation> network) {
    double left = draws.between(0, total);
    for (Part part : parts) {
      left -= part.weight();
      if (left < 0) {
        part.activity().run(draws, network);
        return;
      }
    }
    parts.get(parts.size() - 1).activity().run(draws, network);
  }

  /**
   * An activity and how often it is.
   *
   * @param weight above 0, relative to the others
   */
  record Part(double weight, Activity activity) {}
}
