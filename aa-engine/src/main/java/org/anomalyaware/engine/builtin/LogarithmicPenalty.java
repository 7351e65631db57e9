package org.anomalyaware.engine.builtin;

import ai.djl.ndarray.NDArray;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.api.penalty.PenaltyRequest;
import org.anomalyaware.api.settings.SettingsSchema;
import org.apiguardian.api.API;

/**
 * -lambda s log(1 + error / s) with s the background's median error unless set. The slope is
 * -lambda / (1 + error / s): that of {@code negative} for an anomaly that passes for background,
 * and less and less for one that stands out already. So it needs no clip, though it has no lower
 * bound. Of squared differences, log(1 + error / s) is the Cauchy loss of robust statistics
 * (Barron, arXiv 1701.03077, with alpha = 0); here its sign is turned.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class LogarithmicPenalty implements Penalty {

  @Override
  public String id() {
    return "logarithmic";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public String summary() {
    return "-lambda s log(1 + error / s), which pushes far anomalies less";
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(ErrorScale.SCALE);
  }

  @Override
  public NDArray loss(PenaltyRequest request) {
    double scale = ErrorScale.of(request);
    return request.errors().div(scale).add(1).log().mul(request.strength()).mul(-scale);
  }
}
