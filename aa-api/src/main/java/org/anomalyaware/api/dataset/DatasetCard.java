package org.anomalyaware.api.dataset;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What users should know of a dataset; shown in lists and in every report.
 *
 * @param title a line
 * @param description what the samples are and how they come about
 * @param citations works to cite, one reference each
 * @param licence the licence of the data
 * @param features the columns of tabular data in order; empty for images
 * @param assumptions readings of the paper, and choices where it is silent, one sentence each
 * @param errata known faults of the data, one sentence each
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record DatasetCard(
    String title,
    String description,
    List<String> citations,
    String licence,
    List<Feature> features,
    List<String> assumptions,
    List<String> errata) {

  /** Copies the lists. */
  public DatasetCard {
    citations = List.copyOf(citations);
    features = List.copyOf(features);
    assumptions = List.copyOf(assumptions);
    errata = List.copyOf(errata);
  }
}
