package org.anomalyaware.benchmarks;

import ai.djl.ndarray.types.Shape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.engine.tensorflow.NativeRuntime;
import org.anomalyaware.engine.training.PhaseOutcome;
import org.anomalyaware.engine.training.PhasePlan;
import org.anomalyaware.engine.training.PreparedNetwork;
import org.anomalyaware.engine.training.Trainer;
import org.anomalyaware.engine.training.XlaMode;

/**
 * Pre-training by the engine, as an experiment does it: rows are shuffled, gathered and trained on,
 * and the weights are looked at after each epoch. What is left out is the first epoch, which
 * compiles.
 */
final class OurSteps implements Contestant {

  /** As many rows as lhco's training background after holding out, less for wide ones. */
  private static final int MOST_VALUES = 8_000_000;

  private final NetworkShape shape;
  private final XlaMode xla;
  private final Duration time;
  private final PreparedNetwork network;
  private final int stepsPerEpoch;
  private final Samples background;
  private int epochs = 2;

  OurSteps(NetworkShape shape, XlaMode xla, Duration time) {
    this.shape = shape;
    this.xla = xla;
    this.time = time;
    NativeRuntime.load(ProgressListener.silent());
    this.network = PreparedNetwork.initialize(shape.network(), new Shape(shape.features()), 1);
    this.stepsPerEpoch = Math.max(1, MOST_VALUES / shape.features() / shape.batch());
    this.background =
        Samples.of(shape.samples(stepsPerEpoch * shape.batch()), shape.features(), "background");
  }

  @Override
  public String name() {
    return xla == XlaMode.OFF ? "ours, without XLA" : "ours";
  }

  @Override
  public void prepare() throws AbsentException {
    double perSecond = measure();
    epochs = 2 + (int) (perSecond * time.toMillis() / 1e3 / stepsPerEpoch);
  }

  @Override
  public double measure() {
    List<Double> seconds = new ArrayList<>();
    PhasePlan plan = new PhasePlan(epochs, shape.batch(), 1e-3, 1, 1, background, null);
    PhaseOutcome outcome =
        new Trainer(xla)
            .train(network, network.initial(), plan, epoch -> seconds.add(epoch.seconds()));
    outcome
        .failure()
        .ifPresent(
            reason -> {
              throw new IllegalStateException(reason);
            });
    double measured = seconds.stream().skip(1).mapToDouble(Double::doubleValue).sum();
    return (seconds.size() - 1) * stepsPerEpoch / measured;
  }
}
