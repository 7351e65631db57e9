package org.anomalyaware.benchmarks;

import java.util.Optional;
import java.util.OptionalDouble;

/** How near the training steps come to what the machine can do at all. */
final class RooflineTable {

  private RooflineTable() {}

  /** Empty if steps or machine were not measured. */
  static Optional<MarkdownTable> of(Results results) {
    OptionalDouble gigaflops = best(results, RooflineSection.PRODUCT);
    OptionalDouble gigabytes = best(results, RooflineSection.COPY);
    Optional<SectionResult> steps = results.section("steps");
    if (gigaflops.isEmpty() || gigabytes.isEmpty() || steps.isEmpty()) {
      return Optional.empty();
    }
    MarkdownTable table =
        new MarkdownTable(
            "step of",
            "10⁶ operations",
            "kB",
            "µs for the operations at the product's speed",
            "µs for the bytes at the copy's",
            "µs measured, ours",
            "share of the roofline");
    for (NetworkShape shape : NetworkShape.ALL) {
      ours(steps.get(), shape)
          .ifPresent(
              perSecond -> {
                double forOperations = shape.operations() / gigaflops.getAsDouble() / 1e3;
                double forBytes = shape.bytes() / gigabytes.getAsDouble() / 1e3;
                double measured = 1e6 / perSecond;
                table.row(
                    shape.label(),
                    Figures.of(shape.operations() / 1e6),
                    Figures.of(shape.bytes() / 1e3),
                    Figures.of(forOperations),
                    Figures.of(forBytes),
                    Figures.of(measured),
                    Figures.of(100 * Math.max(forOperations, forBytes) / measured) + " %");
              });
    }
    return Optional.of(table);
  }

  private static OptionalDouble best(Results results, String work) {
    return results.section(RooflineSection.ID).stream()
        .flatMap(section -> section.contests().stream())
        .filter(contest -> contest.work().equals(work))
        .flatMap(contest -> contest.standings().stream())
        .filter(standing -> !standing.values().isEmpty())
        .mapToDouble(standing -> Distribution.of(standing.values()).median())
        .max();
  }

  private static Optional<Double> ours(SectionResult steps, NetworkShape shape) {
    return steps.contests().stream()
        .filter(contest -> contest.work().equals(shape.label()))
        .map(contest -> contest.standings().get(0).values())
        .filter(values -> !values.isEmpty())
        .map(values -> Distribution.of(values).median())
        .findFirst();
  }
}
