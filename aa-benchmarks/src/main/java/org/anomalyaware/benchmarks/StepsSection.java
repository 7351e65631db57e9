package org.anomalyaware.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anomalyaware.engine.training.XlaMode;

/** Training steps of the paper's networks. */
final class StepsSection {

  private StepsSection() {}

  static Section section() {
    return new Section(
        "steps",
        "Training steps",
        "Pre-training of the paper's variational autoencoders with Adam. Ours is the engine's trainer,"
            + " with shuffling and gathering of rows; the others have their batches in memory in one"
            + " order. Both PyTorches run eagerly with one thread or two, whichever warming up shows to"
            + " be faster.",
        Integer.MAX_VALUE,
        effort -> NetworkShape.ALL.stream().map(shape -> contest(shape, effort.time())).toList());
  }

  private static Contest contest(NetworkShape shape, Duration time) {
    return new Contest(
        shape.label(),
        Unit.STEPS_PER_SECOND,
        List.of(
            new OurSteps(shape, XlaMode.ON, time),
            new OurSteps(shape, XlaMode.OFF, time),
            new TensorFlowCallSteps(shape, time),
            new DjlPyTorchSteps(shape, time),
            new PythonContestant("PyTorch of Debian", "steps", arguments(shape, time))));
  }

  private static Map<String, Object> arguments(NetworkShape shape, Duration time) {
    return Map.of(
        "features", shape.features(),
        "hidden", shape.hidden(),
        "latent", shape.latent(),
        "batch", shape.batch(),
        "likelihood", shape.likelihood().name(),
        "seconds", time.toMillis() / 1e3);
  }
}
