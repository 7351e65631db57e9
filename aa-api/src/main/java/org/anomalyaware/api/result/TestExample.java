package org.anomalyaware.api.result;

import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;

/**
 * One test sample to look at.
 *
 * @param role {@link Role#TEST_BACKGROUND} or {@link Role#UNSEEN_ANOMALIES}
 * @param extreme of which end of its role's scores it is
 * @param row which row of its table it is, as in the scores
 * @param className its class
 * @param baseline the pre-trained network's score
 * @param tuned the fine-tuned network's score
 * @param values its raw features
 * @param seen the same as the network sees them, NaN for a column that it does not: those of a
 *     table in standard deviations of the training background from its mean, after the logarithm
 *     where the preprocessing takes one; empty if they are seen as they are
 * @param reconstruction what the fine-tuned network makes of what it sees, NaN for a column that it
 *     does not see
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TestExample(
    Role role,
    Extreme extreme,
    int row,
    String className,
    float baseline,
    float tuned,
    List<Float> values,
    List<Float> seen,
    List<Float> reconstruction) {

  /** An end of the scores of the fine-tuned network. */
  public enum Extreme {
    /** The highest scores. */
    MOST_ANOMALOUS,
    /** The lowest scores. */
    LEAST_ANOMALOUS;

    /** The word in files: {@code most_anomalous}, {@code least_anomalous}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the lists. */
  public TestExample {
    values = List.copyOf(values);
    seen = List.copyOf(seen);
    reconstruction = List.copyOf(reconstruction);
  }
}
