package org.anomalyaware.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.penalty.ErrorQuantiles;
import org.anomalyaware.engine.evaluation.Quantiles;
import org.anomalyaware.engine.tracing.Trace;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The errors of samples under given weights, measured when somebody first asks. They are those that
 * training sees: by the model's likelihood, and with a draw from the latent distribution.
 */
final class MeasuredErrors implements ErrorQuantiles {

  private static final int MOST_ROWS = 1_024;

  private final PreparedNetwork network;
  private final Weights weights;
  private final Samples samples;
  private final int seed;
  private double @Nullable [] ascending;

  /**
   * Nothing is measured yet.
   *
   * @param samples preprocessed, at least one
   * @param seed of the run
   */
  MeasuredErrors(PreparedNetwork network, Weights weights, Samples samples, long seed) {
    this.network = network;
    this.weights = weights;
    this.samples = samples;
    this.seed = Seeds.ofMeasurement(seed);
  }

  @Override
  public synchronized double quantile(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "A quantile is asked for by a share from 0 to 1, not " + share);
    }
    if (ascending == null) {
      ascending = measure();
      Arrays.sort(ascending);
    }
    return Quantiles.ofAscending(ascending, share);
  }

  private double[] measure() {
    int rows = Math.min(MOST_ROWS, samples.size());
    int width = samples.width();
    long[] dimensions = new Shape(rows).addAll(network.features()).getShape();
    double[] errors = new double[samples.size()];
    float[] batch = new float[rows * width];
    try (Graph graph = new Graph();
        Session session = new Session(graph);
        TFloat32 tensor = TFloat32.tensorOf(Tensors.shape(dimensions))) {
      Ops tf = Ops.create(graph);
      Placeholder<TFloat32> input = Tensors.floatInput(tf, dimensions);
      Placeholder<TInt32> number = Tensors.intInput(tf);
      Operand<TFloat32> output = errors(tf, input, number);
      float[] read = new float[rows];
      for (int first = 0; first < errors.length; first += rows) {
        int count = Math.min(rows, errors.length - first);
        for (int row = 0; row < count; row++) {
          samples.copyTo(first + row, batch, row * width);
        }
        Tensors.floats(tensor).write(batch);
        try (TInt32 numberTensor = TInt32.scalarOf(first / rows);
            Result result =
                session
                    .runner()
                    .feed(input, tensor)
                    .feed(number, numberTensor)
                    .fetch(output)
                    .run()) {
          Tensors.read((TFloat32) result.get(0), read, 0, rows);
        }
        for (int row = 0; row < count; row++) {
          errors[first + row] = read[row];
        }
      }
    }
    return errors;
  }

  private Operand<TFloat32> errors(Ops tf, Operand<TFloat32> batch, Operand<TInt32> number) {
    Trace trace = new Trace(tf, tf.stack(List.of(tf.constant(seed), number)));
    NDArray input = trace.array(batch);
    NDArray noise =
        trace.manager().randomNormal(new Shape(input.getShape().get(0), network.latent()));
    ForwardPass pass =
        ForwardPass.of(
            network,
            trace.parameterStore(
                network
                    .layout()
                    .slices(tf, tf.constant(weights.trained()), tf.constant(weights.running()))),
            input,
            noise);
    return trace.operand(pass.errors());
  }
}
