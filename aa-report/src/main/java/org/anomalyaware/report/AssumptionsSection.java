package org.anomalyaware.report;

import java.util.LinkedHashSet;
import java.util.Set;
import org.anomalyaware.api.result.DatasetSummary;

/** Readings of the paper, faults of the data, and what loading reported. */
final class AssumptionsSection {

  private AssumptionsSection() {}

  static void write(Html html, DatasetSummary dataset) {
    Set<String> assumptions = new LinkedHashSet<>(dataset.assumptions());
    assumptions.addAll(dataset.card().assumptions());
    html.element("h3", "Assumptions").list(assumptions);
    html.element("h3", "Known faults of the data").list(dataset.card().errata());
    html.element("h3", "Notes from loading").list(dataset.notes());
  }
}
