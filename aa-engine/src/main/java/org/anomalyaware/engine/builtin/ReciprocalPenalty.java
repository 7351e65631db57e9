package org.anomalyaware.engine.builtin;

import ai.djl.ndarray.NDArray;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.api.penalty.PenaltyRequest;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.SettingsSchema;
import org.apiguardian.api.API;

/**
 * lambda s^2 / (error + g s), the term that labelled anomalies have in Deep SAD (Ruff et al., arXiv
 * 1906.02694, section 3), where the error is a squared distance from a centre. It is bounded from
 * below by 0 and pushes hardest where an anomaly passes for background.
 *
 * <p>With s = 1 it is theirs, lambda for their eta. With s the background's median error, the
 * default, its slope at error s is about -lambda, the slope of {@code negative}, so that one lambda
 * means much the same to either. The guard g keeps the slope above -lambda / g^2 where an error is
 * next to nothing; the authors' code adds 1e-6, which lets one sample outweigh all others.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ReciprocalPenalty implements Penalty {

  private static final Setting<Double> GUARD =
      Setting.decimal("guard", 0.01, "What is added to the error, in its unit, before dividing")
          .atLeast(1e-6);

  @Override
  public String id() {
    return "reciprocal";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public String summary() {
    return "lambda s^2 / (error + guard s), the term of Deep SAD";
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(ErrorScale.SCALE, GUARD);
  }

  @Override
  public NDArray loss(PenaltyRequest request) {
    double scale = ErrorScale.of(request);
    NDArray guarded = request.errors().add(request.settings().get(GUARD) * scale);
    return request.strength().mul(scale * scale).div(guarded);
  }
}
