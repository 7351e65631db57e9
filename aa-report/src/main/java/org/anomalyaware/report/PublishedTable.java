package org.anomalyaware.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anomalyaware.api.dataset.PublishedAuc;
import org.anomalyaware.api.result.DatasetSummary;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.SeedsDelta;
import org.anomalyaware.api.result.SeedsValue;

/** The ROC AUC next to what others published for the same variant. */
final class PublishedTable {

  private PublishedTable() {}

  /** Empty if nothing was published for the variant, or nothing was measured. */
  static Optional<Table> of(ExperimentResult result) {
    DatasetSummary dataset = result.dataset();
    SeedsValue baseline = result.summary().baseline().get(Metric.ROC_AUC);
    SeedsValue tuned = result.summary().tuned().get(Metric.ROC_AUC);
    if (baseline == null || tuned == null) {
      return Optional.empty();
    }
    SeedsDelta delta = result.summary().delta().get(Metric.ROC_AUC);
    int decimals =
        Math.max(
            Numbers.decimalsFor(baseline.low(), baseline.high()),
            Numbers.decimalsFor(tuned.low(), tuned.high()));
    List<Cell> here =
        new ArrayList<>(
            List.of(
                Cell.words("This result"),
                Cell.interval(baseline.median(), baseline.low(), baseline.high(), decimals),
                Cell.interval(tuned.median(), tuned.low(), tuned.high(), decimals),
                delta == null
                    ? Cell.NONE
                    : Cell.signedInterval(delta.median(), delta.low(), delta.high(), decimals)));
    return dataset
        .card()
        .publishedFor(dataset.variant())
        .map(published -> table(dataset, new Table.Row("", here), rowOf(published)));
  }

  private static Table.Row rowOf(PublishedAuc published) {
    int decimals = Math.max(decimals(published.baseline()), decimals(published.tuned()));
    double change = published.tuned() - published.baseline();
    return Table.Row.of(
        Cell.words(published.source()),
        Cell.fixed(published.baseline(), decimals),
        Cell.fixed(published.tuned(), decimals),
        new Cell.Quantity(Numbers.signed(change, decimals), change));
  }

  /** Both published values in one cell. */
  static Cell pair(PublishedAuc published) {
    int decimals = Math.max(decimals(published.baseline()), decimals(published.tuned()));
    return Cell.pair(published.baseline(), published.tuned(), decimals);
  }

  /** How many decimals a number was published with, at least two. */
  private static int decimals(double published) {
    return Math.max(2, BigDecimal.valueOf(published).stripTrailingZeros().scale());
  }

  private static Table table(DatasetSummary dataset, Table.Row here, Table.Row published) {
    String data =
        switch (dataset.source()) {
          case REAL -> "";
          case GENERATED -> " The data here were generated anew, and are not the authors'.";
          case SURROGATE ->
              " The data here are a surrogate, so that the two numbers are not about the same"
                  + " thing.";
        };
    return Table.of(
            "published",
            "ROC AUC next to published values",
            List.of("", "Baseline", "Tuned", "Change"),
            1,
            List.of(here, published))
        .withNote(
            "Published values are the authors', from their own code and samples, given without"
                + " intervals."
                + data);
  }
}
