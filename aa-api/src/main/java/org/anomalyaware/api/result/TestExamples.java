package org.anomalyaware.api.result;

import java.util.List;
import org.apiguardian.api.API;

/**
 * The most and the least anomalous test samples of a seed, by the score of its fine-tuned network;
 * what {@code examples.json} holds.
 *
 * @param shape of one sample, such as (13) or (1, 28, 28)
 * @param features the names of the columns of tabular data in order; empty for images
 * @param samples role by role and end by end, the most extreme first
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TestExamples(List<Long> shape, List<String> features, List<TestExample> samples) {

  /** The name and version of the file format. */
  public static final String SCHEMA = "aa-examples/1";

  /** Copies the lists and checks that each sample has the shape. */
  public TestExamples {
    shape = List.copyOf(shape);
    features = List.copyOf(features);
    samples = List.copyOf(samples);
    long size = shape.stream().reduce(1L, (a, b) -> a * b);
    for (TestExample sample : samples) {
      if (sample.values().size() != size
          || sample.reconstruction().size() != size
          || !(sample.seen().isEmpty() || sample.seen().size() == size)) {
        throw new IllegalArgumentException(
            "Test sample of row " + sample.row() + " does not have the shape " + shape);
      }
    }
    if (!features.isEmpty() && features.size() != size) {
      throw new IllegalArgumentException(
          features.size() + " features are named, but a sample has " + size);
    }
  }

  /** Those of one role and one end of its scores. */
  public List<TestExample> of(Role role, TestExample.Extreme extreme) {
    return samples.stream()
        .filter(sample -> sample.role() == role && sample.extreme() == extreme)
        .toList();
  }
}
