package org.anomalyaware.engine.training;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.model.Latent;
import org.anomalyaware.api.model.Likelihood;
import org.anomalyaware.api.model.Network;
import org.apiguardian.api.API;
import org.tensorflow.exceptions.TensorFlowException;

/** Whether this machine can do what training needs: trace, differentiate, compile and run. */
@API(status = API.Status.INTERNAL)
public final class SelfCheck {

  private SelfCheck() {}

  /**
   * Trains a network of a few weights for one step, compiled by XLA.
   *
   * @return what went wrong; empty if nothing did
   */
  public static String troubleWithXla() {
    Network network = new Network(linear(1), linear(2), Latent.DETERMINISTIC, Likelihood.GAUSSIAN);
    PreparedNetwork prepared = PreparedNetwork.initialize(network, new Shape(2), 1);
    Samples samples = Samples.of(new float[] {0, 1, 1, 0}, 2, "any");
    PhasePlan plan = new PhasePlan(1, 2, 1e-3, 0, 1, samples, null);
    try {
      return new Trainer(XlaMode.ON)
          .train(prepared, prepared.initial(), plan, epoch -> {})
          .failure()
          .orElse("");
    } catch (TensorFlowException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static Linear linear(long units) {
    return Linear.builder().setUnits(units).build();
  }
}
