package org.anomalyaware.api.model;

import org.apiguardian.api.API;

/** What an encoder's output means. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Latent {
  /**
   * Mean and log-variance of a normal distribution that is sampled in training, with the KL
   * divergence to N(0, I) in the loss (Kingma and Welling, arXiv 1312.6114, appendix B).
   */
  VARIATIONAL,
  /** The code itself; no KL divergence. */
  DETERMINISTIC
}
