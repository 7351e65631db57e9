package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.engine.tensorflow.NativeRuntime;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TNumber;

/**
 * The graph of an {@link OperationCase}: inputs, the traced result, an objective (a weighted sum of
 * the result and of the inputs, so that each input has a gradient) and its gradient.
 */
final class TracedCase {
  static {
    // With the flags for XLA that training runs under.
    NativeRuntime.load(ProgressListener.silent());
  }

  private final Ops tf;
  private final List<Operand<TNumber>> inputs = new ArrayList<>();
  private final Operand<?> result;
  private final Operand<TNumber> objective;

  TracedCase(Ops tf, OperationCase operation, ElementType type, boolean unknownBatch) {
    this(tf, operation, type, unknownBatch, false);
  }

  /** The same with all inputs of two axes computed column by column. */
  static TracedCase columnwise(Ops tf, OperationCase operation, ElementType type) {
    return new TracedCase(tf, operation, type, false, true);
  }

  private TracedCase(
      Ops tf, OperationCase operation, ElementType type, boolean unknownBatch, boolean columnwise) {
    this.tf = tf;
    Trace trace = new Trace(tf, tf.constant(new long[] {7, 11}));
    List<NDArray> arrays = new ArrayList<>();
    for (Input input : operation.inputs()) {
      long[] shape = input.shape().getShape().clone();
      if (unknownBatch && isBatch(input, operation.inputs().get(0))) {
        shape[0] = Shapes.UNKNOWN;
      }
      Operand<TNumber> placeholder =
          tf.placeholder(
              type.numericType(), Placeholder.shape(org.tensorflow.ndarray.Shape.of(shape)));
      inputs.add(placeholder);
      arrays.add(
          columnwise && shape.length == 2
              ? trace.columnwise(placeholder)
              : trace.array(placeholder));
    }
    NDArray output = operation.traced().apply(arrays.toArray(NDArray[]::new));
    // An operation in place may end with an input, which cannot be fed and fetched at once.
    result = tf.identity(trace.traced(output).operand());
    objective = objective(trace.traced(output), type.numericType(), unknownBatch);
  }

  /** Whether an input has a batch axis, as far as the first one tells. */
  private static boolean isBatch(Input input, Input first) {
    return input.shape().dimension() > 1
        && input.shape().dimension() == first.shape().dimension()
        && input.shape().get(0) == first.shape().get(0);
  }

  private Operand<TNumber> objective(
      TracedArray output, Class<TNumber> type, boolean unknownBatch) {
    Random random = new Random(5);
    Operand<TNumber> values = tf.dtypes.cast(output.operand(), type);
    Operand<TNumber> sum = unknownBatch ? total(values) : weighted(values, random);
    for (Operand<TNumber> input : inputs) {
      sum = tf.math.add(sum, unknownBatch ? total(input) : weighted(input, random));
    }
    return sum;
  }

  private Operand<TNumber> weighted(Operand<TNumber> values, Random random) {
    double[] weights = new double[Math.toIntExact(Shapes.of(values).size())];
    Arrays.setAll(weights, i -> (float) (0.5 + random.nextDouble()));
    Operand<TNumber> shaped =
        tf.reshape(
            tf.dtypes.cast(tf.constant(weights), values.type()), tf.constant(values.shape()));
    return total(tf.math.mul(values, shaped));
  }

  private Operand<TNumber> total(Operand<TNumber> values) {
    return tf.sum(values, tf.constant(Shapes.range(0, values.rank())));
  }

  List<Operand<TNumber>> inputs() {
    return inputs;
  }

  Operand<?> result() {
    return result;
  }

  Operand<TNumber> objective() {
    return objective;
  }

  /** The gradient of the objective with respect to each input, added to the graph. */
  List<Output<?>> gradients() {
    Output<?>[] by = inputs.stream().map(Operand::asOutput).toArray(Output<?>[]::new);
    return List.of(((Graph) tf.scope().env()).addGradients(objective.asOutput(), by));
  }

  /** A session that spends no time on threads or on optimizing graphs that run a few times. */
  static Session session(Graph graph) {
    return new Session(
        graph,
        ConfigProto.newBuilder()
            .setInterOpParallelismThreads(1)
            .setIntraOpParallelismThreads(1)
            .setGraphOptions(
                GraphOptions.newBuilder()
                    .setRewriteOptions(RewriterConfig.newBuilder().setDisableMetaOptimizer(true)))
            .build());
  }

  static double[][] numbers(OperationCase operation) {
    double[][] numbers = new double[operation.inputs().size()][];
    Arrays.setAll(numbers, i -> operation.inputs().get(i).values(i));
    return numbers;
  }

  /** Computes outputs for the given numbers, which go into the inputs under the given shapes. */
  static List<Values> run(
      Session session,
      List<Input> shapes,
      List<? extends Operand<?>> inputs,
      double[][] numbers,
      List<? extends Operand<?>> outputs) {
    Session.Runner runner = session.runner();
    List<Tensor> tensors = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      Tensor tensor = tensor(ElementType.of(inputs.get(i)), shapes.get(i).shape(), numbers[i]);
      tensors.add(tensor);
      runner.feed(inputs.get(i), tensor);
    }
    outputs.forEach(runner::fetch);
    try (Result result = runner.run()) {
      List<Values> values = new ArrayList<>();
      for (int i = 0; i < outputs.size(); i++) {
        values.add(Values.of(result.get(i)));
      }
      return values;
    } finally {
      tensors.forEach(Tensor::close);
    }
  }

  private static Tensor tensor(ElementType type, Shape shape, double[] numbers) {
    org.tensorflow.ndarray.Shape tensorShape = org.tensorflow.ndarray.Shape.of(shape.getShape());
    return type == ElementType.FLOAT64
        ? TFloat64.tensorOf(tensorShape, DataBuffers.of(numbers))
        : TFloat32.tensorOf(
            tensorShape,
            data -> {
              int[] next = {0};
              data.scalars().forEach(scalar -> scalar.setFloat((float) numbers[next[0]++]));
            });
  }

  /** The traced operations that have left something in a graph. */
  static Set<String> operationsIn(Graph graph) {
    Set<String> names = new TreeSet<>();
    Iterator<GraphOperation> operations = graph.operations();
    while (operations.hasNext()) {
      String name = operations.next().name();
      if (name.contains("/")) {
        names.add(name.substring(0, name.indexOf('/')).replaceFirst("_\\d+$", ""));
      }
    }
    return names;
  }
}
