package org.anomalyaware.benchmarks;

import java.util.List;
import java.util.stream.IntStream;
import org.anomalyaware.api.Experiment;

/** Events that smeft generates, and how that grows. */
final class GenerationSection {

  private GenerationSection() {}

  static Section section() {
    return new Section(
        "generation",
        "Generation of smeft events",
        "Unweighted events of both classes, from random numbers to 13 features, shared out among the"
            + " roles, on all processors. There is no peer that makes the same events.",
        3,
        GenerationSection::contests);
  }

  private static List<Contest> contests(Effort effort) {
    return IntStream.of(1_000, 10_000, 100_000)
        .filter(events -> !effort.quick() || events == 1_000)
        .mapToObj(
            events ->
                new Contest(
                    "2 x %,d events".formatted(events),
                    Unit.EVENTS_PER_SECOND,
                    new Timed(
                        "ours",
                        () -> {
                          Experiment experiment =
                              Experiment.on("smeft")
                                  .with("dataset.events", events)
                                  .withDataHome(effort.dataHome());
                          return 2 * events / Loading.seconds(experiment);
                        })))
        .toList();
  }
}
