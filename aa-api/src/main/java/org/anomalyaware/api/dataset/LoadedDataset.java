package org.anomalyaware.api.dataset;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Samples in their roles.
 *
 * @param featureShape the shape of one sample without a batch axis, such as (13) or (1, 28, 28)
 * @param features the columns of tabular data in order; empty for images
 * @param training what training may see
 * @param test what it may not
 * @param digest SHA-256 of the data that the roles were drawn from, in hexadecimal
 * @param notes what loading wants the reader to know, such as rows left out and why
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record LoadedDataset(
    Shape featureShape,
    List<Feature> features,
    TrainingRoles training,
    TestRoles test,
    String digest,
    List<String> notes) {

  /**
   * Checks that the roles share no sample and have one width.
   *
   * @throws IllegalArgumentException if a sample serves in two roles, or widths differ
   */
  public LoadedDataset {
    features = List.copyOf(features);
    notes = List.copyOf(notes);
    RoleChecks.requireWidth(featureShape.size(), training, test);
    RoleChecks.requireDisjoint(training, test);
    if (!features.isEmpty() && features.size() != featureShape.size()) {
      throw new IllegalArgumentException(
          features.size() + " features are described, but a sample has " + featureShape.size());
    }
  }
}
