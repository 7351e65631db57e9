package org.anomalyaware.api.model;

import org.apiguardian.api.API;

/** The reconstruction error of a sample, summed over its features. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Likelihood {
  /** Sum of squared differences; any real features. */
  GAUSSIAN,
  /** Sum of binary cross-entropies; features in [0, 1], reconstructions given as logits. */
  BERNOULLI
}
