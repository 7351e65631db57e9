package org.anomalyaware.engine.training;

import org.apiguardian.api.API;

/**
 * The numbers of a network, in the order of its {@link ParameterLayout}. Nobody changes the arrays.
 *
 * @param trained what gradients change
 * @param running what training only keeps track of, such as the running means of batch
 *     normalization
 */
@API(status = API.Status.INTERNAL)
public record Weights(float[] trained, float[] running) {

  boolean areFinite() {
    return allFinite(trained) && allFinite(running);
  }

  private static boolean allFinite(float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }
}
