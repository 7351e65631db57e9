package org.anomalyaware.api.dataset;

import org.apiguardian.api.API;

/**
 * Areas under the ROC curve that others published for a variant, to stand beside ours. They are
 * never used to choose anything.
 *
 * @param variant the id of the variant whose protocol is theirs
 * @param baseline the autoencoder's before it was shown anomalies, in [0, 1]
 * @param tuned the same after it, in [0, 1]
 * @param source where they were published, in a few words
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PublishedAuc(String variant, double baseline, double tuned, String source) {

  /** Checks that both are areas. */
  public PublishedAuc {
    requireArea(baseline);
    requireArea(tuned);
  }

  /** What arXiv 2504.11520 found, by the protocol that the variant {@code paper} follows. */
  public static PublishedAuc byThePaper(double baseline, double tuned) {
    return new PublishedAuc("paper", baseline, tuned, "arXiv:2504.11520");
  }

  private static void requireArea(double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "An area under a ROC curve lies between 0 and 1, but this one is " + value);
    }
  }
}
