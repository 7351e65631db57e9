package org.anomalyaware.engine.builtin;

import ai.djl.ndarray.NDArray;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.api.penalty.PenaltyRequest;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.SettingsSchema;
import org.apiguardian.api.API;

/**
 * lambda max(0, m - error) with m = margin Q, Q a quantile of the training background's errors
 * before fine-tuning: an anomaly is pushed until it stands clear of the background, and no further.
 * The hinge and the margin in units of a reference distribution are those of deviation networks
 * (Pang, Shen and van den Hengel, arXiv 1911.08623), there of a learned score and in units of its
 * standard deviation.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class HingePenalty implements Penalty {

  private static final Setting<Double> MARGIN =
      Setting.decimal(
              "margin", 2.0, "Error at which the push ends, in units of the background's quantile")
          .above(0.0);
  private static final Setting<Double> QUANTILE =
      Setting.decimal(
              "quantile", 0.99, "Share of the background whose error is at most one such unit")
          .above(0.0)
          .atMost(1.0);

  @Override
  public String id() {
    return "hinge";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public String summary() {
    return "lambda max(0, m - error), m a multiple of a quantile of the background's errors";
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(MARGIN, QUANTILE);
  }

  @Override
  public NDArray loss(PenaltyRequest request) {
    double unit = request.reference().quantile(request.settings().get(QUANTILE));
    double margin = request.settings().get(MARGIN) * unit;
    return request.errors().neg().add(margin).maximum(0).mul(request.strength());
  }
}
