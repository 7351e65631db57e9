package org.anomalyaware.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.model.Likelihood;
import org.anomalyaware.engine.tensorflow.NativeRuntime;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * A graph of TensorFlow Java that its user writes by hand, and one session call for each step:
 * TensorFlow's own kernels, gradients and Adam, variables that stay in the session, no XLA.
 */
final class TensorFlowCallSteps implements Contestant {

  private static final int BATCHES = 64;

  private final NetworkShape shape;
  private final Duration time;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<TFloat32> batches = new ArrayList<>();
  private final List<Variable<TFloat32>> parameters = new ArrayList<>();
  private final List<Op> initializers = new ArrayList<>();
  private Runnable step = () -> {};
  private int next;

  TensorFlowCallSteps(NetworkShape shape, Duration time) {
    this.shape = shape;
    this.time = time;
  }

  @Override
  public String name() {
    return "TensorFlow, a call a step";
  }

  @Override
  public void prepare() {
    NativeRuntime.load(ProgressListener.silent());
    Graph graph = new Graph();
    Ops tf = Ops.create(graph);
    Placeholder<TFloat32> batch =
        tf.placeholder(
            TFloat32.class, Placeholder.shape(Shape.of(shape.batch(), shape.features())));
    Op train = adam(tf, loss(tf, batch));
    Session session = new Session(graph);
    Session.Runner initialize = session.runner();
    initializers.forEach(initialize::addTarget);
    initialize.run().close();
    for (int i = 0; i < BATCHES; i++) {
      batches.add(
          TFloat32.tensorOf(
              Shape.of(shape.batch(), shape.features()),
              DataBuffers.of(shape.samples(shape.batch()))));
    }
    step =
        () ->
            session
                .runner()
                .feed(batch, batches.get(next++ % BATCHES))
                .addTarget(train)
                .run()
                .close();
    open.addAll(batches);
    open.add(session);
    open.add(graph);
    Pace.perSecond(time.dividedBy(2), step);
  }

  private Operand<TFloat32> loss(Ops tf, Operand<TFloat32> batch) {
    int latent = shape.latent();
    Operand<TFloat32> hidden = tf.nn.relu(layer(tf, batch, shape.features(), shape.hidden()));
    Operand<TFloat32> code = layer(tf, hidden, shape.hidden(), 2 * latent);
    Operand<TFloat32> mean = columns(tf, code, 0);
    Operand<TFloat32> logVariance = columns(tf, code, latent);
    Operand<TFloat32> noise =
        tf.random.randomStandardNormal(
            tf.constant(new int[] {shape.batch(), latent}), TFloat32.class);
    Operand<TFloat32> half = tf.constant(0.5f);
    Operand<TFloat32> drawn =
        tf.math.add(mean, tf.math.mul(tf.math.exp(tf.math.mul(logVariance, half)), noise));
    Operand<TFloat32> back = tf.nn.relu(layer(tf, drawn, latent, shape.hidden()));
    Operand<TFloat32> output = layer(tf, back, shape.hidden(), shape.features());
    Operand<TFloat32> reconstruction =
        shape.likelihood() == Likelihood.GAUSSIAN
            ? tf.math.squaredDifference(output, batch)
            : tf.math.sub(tf.math.softplus(output), tf.math.mul(batch, output));
    Operand<TFloat32> divergence =
        tf.math.mul(
            half,
            tf.math.sub(
                tf.math.add(tf.math.square(mean), tf.math.exp(logVariance)),
                tf.math.add(logVariance, tf.constant(1f))));
    return tf.math.div(
        tf.math.add(total(tf, reconstruction), total(tf, divergence)),
        tf.constant((float) shape.batch()));
  }

  private Operand<TFloat32> columns(Ops tf, Operand<TFloat32> code, int first) {
    return tf.slice(
        code,
        tf.constant(new int[] {0, first}),
        tf.constant(new int[] {shape.batch(), shape.latent()}));
  }

  private static Operand<TFloat32> total(Ops tf, Operand<TFloat32> values) {
    return tf.sum(values, tf.constant(new int[] {0, 1}));
  }

  private Operand<TFloat32> layer(Ops tf, Operand<TFloat32> input, int from, int to) {
    Variable<TFloat32> weight = variable(tf, from, to);
    initializers.add(
        tf.assign(
            weight,
            tf.math.mul(
                tf.random.truncatedNormal(tf.constant(new int[] {from, to}), TFloat32.class),
                tf.constant((float) Math.sqrt(2.0 / from)))));
    Variable<TFloat32> bias = variable(tf, to);
    initializers.add(tf.assign(bias, tf.constant(new float[to])));
    return tf.math.add(tf.linalg.matMul(input, weight), bias);
  }

  private Variable<TFloat32> variable(Ops tf, long... dimensions) {
    Variable<TFloat32> variable = tf.variable(Shape.of(dimensions), TFloat32.class);
    parameters.add(variable);
    return variable;
  }

  private Op adam(Ops tf, Operand<TFloat32> loss) {
    Gradients gradients = tf.gradients(loss, parameters);
    Operand<TFloat32> first = tf.constant(0.9f);
    Operand<TFloat32> second = tf.constant(0.999f);
    Variable<TFloat32> firstPower = power(tf, first);
    Variable<TFloat32> secondPower = power(tf, second);
    List<Op> updates = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Variable<TFloat32> parameter = parameters.get(i);
      updates.add(
          tf.train.applyAdam(
              parameter,
              zeros(tf, parameter.shape()),
              zeros(tf, parameter.shape()),
              firstPower,
              secondPower,
              tf.constant(1e-3f),
              first,
              second,
              tf.constant(1e-8f),
              gradients.dy(i)));
    }
    Ops after = tf.withControlDependencies(updates);
    return tf.withControlDependencies(
            List.of(
                after.assign(firstPower, after.math.mul(firstPower, first)),
                after.assign(secondPower, after.math.mul(secondPower, second))))
        .noOp();
  }

  private Variable<TFloat32> power(Ops tf, Operand<TFloat32> decay) {
    Variable<TFloat32> power = tf.variable(Shape.scalar(), TFloat32.class);
    initializers.add(tf.assign(power, decay));
    return power;
  }

  private Variable<TFloat32> zeros(Ops tf, Shape dimensions) {
    Variable<TFloat32> zeros = tf.variable(dimensions, TFloat32.class);
    initializers.add(tf.assign(zeros, tf.zeros(tf.constant(dimensions), TFloat32.class)));
    return zeros;
  }

  @Override
  public double measure() {
    return Pace.perSecond(time, step);
  }

  @Override
  public void close() {
    Closing.all(open);
  }
}
