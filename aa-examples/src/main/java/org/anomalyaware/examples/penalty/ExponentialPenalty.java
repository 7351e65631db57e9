package org.anomalyaware.examples.penalty;

import ai.djl.ndarray.NDArray;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.api.penalty.PenaltyRequest;

/**
 * lambda s exp(-error / s), where s is the median error of the background. It lies between 0 and
 * lambda s, and pushes an anomaly the less the better it stands out already: the slope is -lambda
 * exp(-error / s).
 */
public final class ExponentialPenalty implements Penalty {

  private static final double LEAST_SCALE = 1e-6; // background without any error has none to offer

  @Override
  public String id() {
    return "exponential";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public String summary() {
    return "lambda s exp(-error / s), where s is the background's median error";
  }

  // region loss
  @Override
  public NDArray loss(PenaltyRequest request) {
    double scale = Math.max(LEAST_SCALE, request.reference().median());
    return request.errors().div(-scale).exp().mul(request.strength()).mul(scale);
  }
  // endregion
}
