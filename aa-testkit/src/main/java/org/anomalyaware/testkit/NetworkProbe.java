package org.anomalyaware.testkit;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.model.Likelihood;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.api.model.ModelRequest;
import org.anomalyaware.api.model.Network;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.engine.tensorflow.NativeRuntime;
import org.anomalyaware.engine.training.PhaseOutcome;
import org.anomalyaware.engine.training.PhasePlan;
import org.anomalyaware.engine.training.PreparedNetwork;
import org.anomalyaware.engine.training.Trainer;
import org.anomalyaware.engine.training.Weights;
import org.anomalyaware.engine.training.XlaMode;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** Builds a model's network, trains it a little on made-up samples, and runs it. */
final class NetworkProbe {

  private static final int SAMPLES = 256;
  private static final int BATCH = 32;
  private static final double LEARNING_RATE = 3e-3;

  private final Network network;
  private final Shape features;
  private final PreparedNetwork prepared;

  NetworkProbe(Model model, Settings settings, Shape features, long seed) {
    NativeRuntime.load(ProgressListener.silent());
    this.network = model.build(new ModelRequest(features, settings));
    this.features = features;
    this.prepared = PreparedNetwork.initialize(network, features, seed);
  }

  Network network() {
    return network;
  }

  int latent() {
    return prepared.latent();
  }

  Weights initial() {
    return prepared.initial();
  }

  /**
   * What training gave.
   *
   * @param epochs one record each
   * @param outcome with the weights
   */
  record Training(List<EpochRecord> epochs, PhaseOutcome outcome) {}

  /** Pre-trains without XLA, whose compilation would take longer than the training. */
  Training train(int epochs, double klWeight) {
    Samples samples = Samples.of(samples(SAMPLES), width(), "made up");
    List<EpochRecord> records = new ArrayList<>();
    PhasePlan plan = new PhasePlan(epochs, BATCH, LEARNING_RATE, klWeight, 1, samples, null);
    PhaseOutcome outcome =
        new Trainer(XlaMode.OFF).train(prepared, prepared.initial(), plan, records::add);
    return new Training(records, outcome);
  }

  /**
   * Reconstructions of samples, row after row.
   *
   * @param rows a multiple of the width
   */
  float[] reconstruct(Weights weights, float[] rows) {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      long[] any = new Shape(-1).addAll(features).getShape();
      Placeholder<TFloat32> input =
          tf.placeholder(TFloat32.class, Placeholder.shape(org.tensorflow.ndarray.Shape.of(any)));
      Operand<TFloat32> output = prepared.infer(tf, input, weights).reconstruction();
      long[] dimensions = new Shape(rows.length / width()).addAll(features).getShape();
      try (TFloat32 batch =
              TFloat32.tensorOf(
                  org.tensorflow.ndarray.Shape.of(dimensions), DataBuffers.of(rows, true, false));
          Result result = session.runner().feed(input, batch).fetch(output).run()) {
        TFloat32 tensor = (TFloat32) result.get(0);
        float[] values = new float[Math.toIntExact(tensor.size())];
        tensor.asRawTensor().data().asFloats().read(values);
        return values;
      }
    }
  }

  /**
   * Samples that a network can learn: two kinds, each a pattern of its own with a little noise, in
   * [0, 1] for a Bernoulli likelihood and about 0 for a Gaussian one.
   */
  float[] samples(int count) {
    Random random = new Random(1);
    int width = width();
    boolean bernoulli = network.likelihood() == Likelihood.BERNOULLI;
    float[] values = new float[count * width];
    for (int row = 0; row < count; row++) {
      double phase = random.nextBoolean() ? 0.5 : 2.5;
      for (int column = 0; column < width; column++) {
        double value = Math.sin(phase * (column + 1)) + 0.1 * random.nextGaussian();
        double inUnit = Math.min(1, Math.max(0, 0.5 + 0.5 * value));
        values[row * width + column] = (float) (bernoulli ? inUnit : value);
      }
    }
    return values;
  }

  int width() {
    return Math.toIntExact(features.size());
  }
}
