package org.anomalyaware.api.result;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Which epoch of fine-tuning was kept, and why.
 *
 * @param epoch the one with the largest validation AUC, from 1; the first of equals
 * @param strength the penalty's strength in that epoch
 * @param background how many held-out samples of training background judged
 * @param anomalies how many held-out labelled anomalies judged
 * @param rocAuc the AUC on these after each epoch
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Selection(
    int epoch, double strength, int background, int anomalies, List<Double> rocAuc) {

  /** Copies the list. */
  public Selection {
    rocAuc = List.copyOf(rocAuc);
  }
}
