package org.anomalyaware.benchmarks;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * DJL's own trainer on its PyTorch engine: the same blocks, its gradients, its Adam. Batches are in
 * PyTorch's memory already and come in one order.
 */
final class DjlPyTorchSteps implements Contestant {

  private static final int BATCHES = 64;

  private final NetworkShape shape;
  private final Duration time;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<NDArray> batches = new ArrayList<>();
  private Runnable step = () -> {};
  private int threads;
  private int next;

  DjlPyTorchSteps(NetworkShape shape, Duration time) {
    this.shape = shape;
    this.time = time;
  }

  @Override
  public String name() {
    return "DJL's trainer with PyTorch 2.7";
  }

  @Override
  public void prepare() throws AbsentException {
    DjlPyTorch.require();
    Model model = Model.newInstance("vae", Device.cpu(), DjlPyTorch.ENGINE);
    model.setBlock(new VaeBlock(shape.network(), shape.latent()));
    Optimizer adam = Optimizer.adam().optLearningRateTracker(Tracker.fixed(1e-3f)).build();
    Trainer trainer =
        model.newTrainer(
            new DefaultTrainingConfig(new VaeLoss(shape.likelihood()))
                .optDevices(new Device[] {Device.cpu()})
                .optOptimizer(adam));
    trainer.initialize(shape.input());
    open.add(trainer);
    open.add(model);
    NDManager manager = trainer.getManager();
    for (int i = 0; i < BATCHES; i++) {
      batches.add(manager.create(shape.samples(shape.batch()), shape.input()));
    }
    step = () -> step(trainer, batches.get(next++ % BATCHES));
    threads = DjlPyTorch.fastestThreads(step);
  }

  private static void step(Trainer trainer, NDArray batch) {
    // What forward and backward make goes with this manager; the batch goes back to its own.
    try (NDManager scope = trainer.getManager().newSubManager()) {
      batch.tempAttach(scope);
      NDList input = new NDList(batch);
      try (GradientCollector collector = trainer.newGradientCollector()) {
        collector.backward(trainer.getLoss().evaluate(input, trainer.forward(input)));
      }
      trainer.step();
    }
  }

  @Override
  public double measure() {
    return DjlPyTorch.perSecond(threads, time, step);
  }

  @Override
  public void close() {
    Closing.all(open);
  }
}
