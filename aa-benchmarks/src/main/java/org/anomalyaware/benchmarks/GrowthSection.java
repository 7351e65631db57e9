package org.anomalyaware.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.anomalyaware.api.model.Likelihood;
import org.anomalyaware.engine.training.XlaMode;

/** How a training step grows with the batch and with the features. */
final class GrowthSection {

  private GrowthSection() {}

  static Section section() {
    return new Section(
        "growth",
        "How training grows",
        "Ours alone: the step of lhco's network with other batches, then with other numbers of features."
            + " How loading, generation, scoring and evaluation grow is in their tables.",
        3,
        GrowthSection::contests);
  }

  private static List<Contest> contests(Effort effort) {
    List<NetworkShape> shapes = new ArrayList<>();
    IntStream.of(32, 128, 512, 2_048).mapToObj(NetworkShape.LHCO::withBatch).forEach(shapes::add);
    IntStream.of(4, 64, 256)
        .mapToObj(features -> new NetworkShape(features, 16, 2, 128, Likelihood.GAUSSIAN))
        .forEach(shapes::add);
    return shapes.stream()
        .limit(effort.quick() ? 1 : shapes.size())
        .map(
            shape ->
                new Contest(
                    shape.label(),
                    Unit.STEPS_PER_SECOND,
                    new OurSteps(shape, XlaMode.ON, effort.time())))
        .toList();
  }
}
