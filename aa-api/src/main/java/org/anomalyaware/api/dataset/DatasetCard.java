package org.anomalyaware.api.dataset;

import java.util.List;
import java.util.Optional;
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
 * @param published what others found on its variants; at most one for a variant
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record DatasetCard(
    String title,
    String description,
    List<String> citations,
    String licence,
    List<Feature> features,
    List<String> assumptions,
    List<String> errata,
    List<PublishedAuc> published) {

  /** Copies the lists and checks that no variant has two published results. */
  public DatasetCard {
    citations = List.copyOf(citations);
    features = List.copyOf(features);
    assumptions = List.copyOf(assumptions);
    errata = List.copyOf(errata);
    published = List.copyOf(published);
    if (published.stream().map(PublishedAuc::variant).distinct().count() != published.size()) {
      throw new IllegalArgumentException("A variant has two published results: " + published);
    }
  }

  /** A card of a dataset on which nobody published a result. */
  public DatasetCard(
      String title,
      String description,
      List<String> citations,
      String licence,
      List<Feature> features,
      List<String> assumptions,
      List<String> errata) {
    this(title, description, citations, licence, features, assumptions, errata, List.of());
  }

  /** What others found on a variant, if they did. */
  public Optional<PublishedAuc> publishedFor(String variant) {
    return published.stream().filter(result -> result.variant().equals(variant)).findFirst();
  }
}
