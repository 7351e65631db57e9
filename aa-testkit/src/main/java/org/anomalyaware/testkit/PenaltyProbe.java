package org.anomalyaware.testkit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.api.penalty.PenaltyRequest;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.engine.evaluation.Quantiles;
import org.anomalyaware.engine.tensorflow.NativeRuntime;
import org.anomalyaware.engine.tracing.Trace;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Runs a penalty on numbers, the way training does: traced once into a graph, with the gradient
 * that TensorFlow derives from that graph.
 */
final class PenaltyProbe {

  private final Penalty penalty;
  private final Settings settings;

  PenaltyProbe(Penalty penalty, Settings settings) {
    NativeRuntime.load(ProgressListener.silent());
    this.penalty = penalty;
    this.settings = settings;
  }

  /**
   * What a penalty gave.
   *
   * @param shape of what it returned
   * @param losses row after row
   * @param gradient of their mean, which is what the loss adds, by the error of each anomaly
   */
  record Reading(Shape shape, float[] losses, float[] gradient) {}

  /**
   * Reads losses and gradient at some errors.
   *
   * @param backgroundErrors those of the batch, and those before fine-tuning
   */
  Reading read(float[] errors, float[] backgroundErrors, float strength) {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      Trace trace = new Trace(tf, tf.constant(new int[2]));
      Operand<TFloat32> input = tf.constant(errors);
      NDArray losses =
          penalty.loss(
              new PenaltyRequest(
                  trace.array(input),
                  trace.array(tf.constant(backgroundErrors)),
                  trace.array(tf.constant(strength)),
                  share -> Quantiles.of(doubles(backgroundErrors), share),
                  settings));
      Operand<TFloat32> mean = trace.operand(losses.mean());
      Operand<TFloat32> gradient = tf.gradients(connected(tf, mean, input), List.of(input)).dy(0);
      Operand<TFloat32> values = trace.operand(losses);
      try (Result result = session.runner().fetch(values).fetch(gradient).run()) {
        return new Reading(losses.getShape(), floats(result, 0), floats(result, 1));
      }
    }
  }

  /** A loss that does not depend on the errors would have no gradient; this gives it one of 0. */
  private static Operand<TFloat32> connected(
      Ops tf, Operand<TFloat32> loss, Operand<TFloat32> input) {
    Operand<TFloat32> nothing = tf.math.mul(tf.constant(0f), tf.reduceSum(input, tf.constant(0)));
    return tf.math.add(loss, nothing);
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    Arrays.setAll(doubles, i -> values[i]);
    return doubles;
  }

  private static float[] floats(Result result, int index) {
    TFloat32 tensor = (TFloat32) result.get(index);
    float[] values = new float[Math.toIntExact(tensor.size())];
    tensor.asRawTensor().data().asFloats().read(values);
    return values;
  }
}
