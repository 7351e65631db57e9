package org.anomalyaware.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.List;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.result.Phase;
import org.anomalyaware.engine.tensorflow.NativeRuntime;
import org.anomalyaware.engine.tracing.Trace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The same VAE from the same start on the same batches with the same noise: ours in one compiled
 * call, and step by step with DJL's PyTorch engine, its gradients and its Adam.
 */
class PyTorchComparisonTest {

  private static final Samples BACKGROUND = Toy.background(320);
  private static final Samples ANOMALIES = Toy.anomalies(40);

  @BeforeAll
  static void loadTensorFlow() {
    NativeRuntime.load(ProgressListener.silent());
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  void parameters_agree_after_several_steps(Phase phase) {
    PreparedNetwork network = Toy.vae(5);
    PhasePlan plan =
        switch (phase) {
          case PRETRAIN -> Toy.pretraining(3, BACKGROUND);
          case FINETUNE -> Toy.finetuning(3, BACKGROUND, ANOMALIES);
        };

    float[] ours =
        new Trainer(XlaMode.ON)
            .train(network, network.initial(), plan, epoch -> {})
            .weights()
            .trained();
    float[] theirs = trainWithPyTorch(network, plan);

    assertThat(distance(ours, network.initial().trained())).isGreaterThan(0.1);
    assertThat(ours).containsExactly(theirs, within(2e-4f));
  }

  private static float[] trainWithPyTorch(PreparedNetwork network, PhasePlan plan) {
    Optimizer adam =
        Optimizer.adam().optLearningRateTracker(Tracker.fixed((float) plan.learningRate())).build();
    BatchSource batches = plan.batches();
    int size = plan.mix().total();
    float[] values = new float[size * Toy.WIDTH];
    Objective objective = plan.objective(network, network.initial());
    int step = 0;
    try (DjlPyTorch pyTorch = new DjlPyTorch(network)) {
      for (int epoch = 1; epoch <= plan.epochs(); epoch++) {
        batches.startEpoch();
        NDArray strength = pyTorch.array(new float[] {(float) plan.strength(epoch)}, new Shape());
        for (int i = 0; i < batches.stepsPerEpoch(); i++) {
          batches.fill(values, 1);
          NDArray batch = pyTorch.array(values, new Shape(size, Toy.WIDTH));
          NDArray noise = noise(pyTorch, plan, step++, new Shape(size, network.latent()));
          try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            collector.backward(
                objective.terms(pyTorch.parameters(), batch, noise, strength).total());
          }
          List<NDArray> parameters = pyTorch.arrays();
          for (int p = 0; p < parameters.size(); p++) {
            adam.update(String.valueOf(p), parameters.get(p), parameters.get(p).getGradient());
          }
        }
      }
      return pyTorch.flat(network);
    }
  }

  /** The numbers that the compiled step draws for its noise. */
  private static NDArray noise(DjlPyTorch pyTorch, PhasePlan plan, int step, Shape shape) {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      int[] seed = {Seeds.ofPhase(plan.seed(), plan.phase()), step};
      Trace trace = new Trace(tf, tf.constant(seed));
      NDArray drawn = trace.manager().randomNormal(shape);
      try (Result result = session.runner().fetch(trace.operand(drawn)).run()) {
        float[] values = new float[(int) shape.size()];
        Tensors.read((TFloat32) result.get(0), values, 0, values.length);
        return pyTorch.array(values, shape);
      }
    }
  }

  private static double distance(float[] left, float[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += Math.pow(left[i] - right[i], 2);
    }
    return Math.sqrt(sum);
  }
}
