package org.anomalyaware.engine;

import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * What an engine found of the machine it is on.
 *
 * @param djl version of DJL
 * @param tensorFlow version of TensorFlow, which could be loaded
 * @param natives the folder that its natives were unpacked to
 * @param xlaTrouble why XLA cannot compile training; empty if it can
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Diagnosis(String djl, String tensorFlow, Path natives, String xlaTrouble) {

  /** Whether XLA compiles training. */
  public boolean xlaWorks() {
    return xlaTrouble.isEmpty();
  }
}
