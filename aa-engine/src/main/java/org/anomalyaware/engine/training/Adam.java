package org.anomalyaware.engine.training;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Adam on one flat vector, with the constants of Kingma and Ba, arXiv 1412.6980, algorithm 1.
 *
 * @param learningRate alpha, above 0
 */
record Adam(double learningRate) {

  private static final float BETA_1 = 0.9f;
  private static final float BETA_2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  /** Parameters and moments after a step; vectors of one length. */
  record Update(
      Operand<TFloat32> parameters,
      Operand<TFloat32> firstMoment,
      Operand<TFloat32> secondMoment) {}

  /**
   * Adds one step to a graph.
   *
   * @param step which it is, from 1; a scalar
   */
  Update update(
      Ops tf,
      Operand<TFloat32> parameters,
      Operand<TFloat32> gradient,
      Operand<TFloat32> firstMoment,
      Operand<TFloat32> secondMoment,
      Operand<TFloat32> step) {
    Operand<TFloat32> first = decay(tf, firstMoment, gradient, BETA_1);
    Operand<TFloat32> second = decay(tf, secondMoment, tf.math.square(gradient), BETA_2);
    Operand<TFloat32> mean = tf.math.div(first, bias(tf, BETA_1, step));
    Operand<TFloat32> deviation = tf.math.sqrt(tf.math.div(second, bias(tf, BETA_2, step)));
    Operand<TFloat32> change =
        tf.math.div(
            tf.math.mul(tf.constant((float) learningRate), mean),
            tf.math.add(deviation, tf.constant(EPSILON)));
    return new Update(tf.math.sub(parameters, change), first, second);
  }

  private static Operand<TFloat32> decay(
      Ops tf, Operand<TFloat32> average, Operand<TFloat32> value, float beta) {
    return tf.math.add(
        tf.math.mul(average, tf.constant(beta)), tf.math.mul(value, tf.constant(1 - beta)));
  }

  /** 1 - beta^step: what the averages lack because they began at 0. */
  private static Operand<TFloat32> bias(Ops tf, float beta, Operand<TFloat32> step) {
    return tf.math.sub(tf.constant(1f), tf.math.pow(tf.constant(beta), step));
  }
}
