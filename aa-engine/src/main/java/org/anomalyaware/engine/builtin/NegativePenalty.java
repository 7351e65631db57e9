package org.anomalyaware.engine.builtin;

import ai.djl.ndarray.NDArray;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.api.penalty.PenaltyRequest;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.SettingsSchema;
import org.apiguardian.api.API;

/**
 * The paper's penalty: -lambda min(error, clip) (arXiv 2504.11520, section 3.1). Without the clip
 * there is no lower bound, and enough epochs make the anomalies' error grow for ever.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class NegativePenalty implements Penalty {

  private static final Setting<Double> CLIP =
      Setting.decimal(
              "clip", 200.0, "Reconstruction error above which an anomaly is not pushed further")
          .above(0.0);

  @Override
  public String id() {
    return "negative";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public String summary() {
    return "-lambda min(error, clip), the penalty of arXiv 2504.11520";
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(CLIP);
  }

  @Override
  public NDArray loss(PenaltyRequest request) {
    double clip = request.settings().get(CLIP);
    return request.errors().minimum(clip).mul(request.strength()).neg();
  }
}
