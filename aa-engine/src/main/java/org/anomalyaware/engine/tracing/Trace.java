package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TIntegral;

/**
 * One tracing of DJL code into one TensorFlow graph.
 *
 * <p>The code receives arrays and a manager of the trace. Every operation it calls on them is added
 * to the graph; nothing is computed. What cannot become part of a graph, such as reading a value,
 * is refused by an {@link UntraceableOperationException} that names it. Java control flow happens
 * while tracing, once: a loop is unrolled, and a branch cannot depend on values.
 *
 * <pre>{@code
 * Trace trace = new Trace(tf, seed);
 * trace.initialize(block, new Shape(128, 14));
 * for (Parameter parameter : block.getParameters().values()) {
 *   initial.put(parameter, trace.operand(parameter.getArray()));
 * }
 * NDList output =
 *     block.forward(trace.parameterStore(current), new NDList(trace.array(batch)), true);
 * Operand<TFloat32> result = trace.operand(output.head());
 * }</pre>
 *
 * <p>A trace belongs to one thread.
 */
@API(status = API.Status.INTERNAL)
public final class Trace {
  private Ops tf;
  private final RandomNumbers random;
  private final TracedManager manager;
  private final Map<Parameter, TracedArray> parameters = new LinkedHashMap<>();
  private final Map<Parameter, Operand<TFloat32>> parametersBefore = new LinkedHashMap<>();

  /**
   * Begins a trace.
   *
   * @param tf adds operations to the graph in question, which may be that of a function or of a
   *     loop body
   * @param seed of all random numbers: a tensor of shape (2), fed or computed when the graph runs.
   *     Vary its second element from step to step; each is folded into 32 bits
   */
  public Trace(Ops tf, Operand<? extends TIntegral> seed) {
    if (!seed.shape().isCompatibleWith(org.tensorflow.ndarray.Shape.of(2))) {
      throw new IllegalArgumentException(
          "The seed of a trace has the shape (2), not " + seed.shape());
    }
    this.tf = tf;
    this.random = new RandomNumbers(this, seed);
    this.manager = new TracedManager(this);
  }

  /**
   * The manager to hand to code that creates arrays.
   *
   * @return a manager whose arrays are part of this trace; closing it does nothing
   */
  public NDManager manager() {
    return manager.proxy();
  }

  /**
   * The array for an operand of the graph, under the shape that TensorFlow has inferred for it.
   *
   * @param operand of type FLOAT32, FLOAT64, INT32, INT64 or BOOL, with a known number of axes
   * @return an array to hand to DJL code; an axis of unknown length has the length -1
   */
  public NDArray array(Operand<?> operand) {
    return traced(operand).proxy();
  }

  /**
   * The array for an operand of the graph whose shape is known better than TensorFlow knows it.
   *
   * @param operand of type FLOAT32, FLOAT64, INT32, INT64 or BOOL
   * @param shape its shape, with at most one axis of unknown length, -1
   * @return an array to hand to DJL code
   */
  public NDArray array(Operand<?> operand, Shape shape) {
    org.tensorflow.ndarray.Shape inferred = operand.shape();
    boolean known = !inferred.isUnknown() && shape.equals(new Shape(inferred.asArray()));
    return traced(known ? operand : tf.reshape(operand, Shapes.lengths(tf, shape.getShape())))
        .proxy();
  }

  /**
   * The array for a table of rows that code should compute with column by column. It means the same
   * to the code; for a batch of many rows and few columns, XLA's loops then run along the batch,
   * which is several times as fast. Worth nothing without XLA.
   *
   * @param rows of two axes, and of a type that {@link #array(Operand)} takes
   * @return an array to hand to DJL code
   */
  public NDArray columnwise(Operand<?> rows) {
    return TracedArray.turned(this, tf.linalg.transpose(rows, tf.constant(new int[] {1, 0})))
        .proxy();
  }

  /**
   * The operand that an array stands for.
   *
   * @param array of type FLOAT32, of this trace or concrete (whose values become a constant)
   * @return the operand
   * @throws IllegalArgumentException if the array has another type, or belongs to another trace
   */
  @SuppressWarnings("unchecked")
  public Operand<TFloat32> operand(NDArray array) {
    TracedArray traced = traced(array);
    if (traced.type() != ElementType.FLOAT32) {
      throw new IllegalArgumentException(
          "Expected an array of type FLOAT32, but got the " + traced + "; call toType on it");
    }
    return (Operand<TFloat32>) traced.operand();
  }

  /**
   * Gives the parameters of blocks their operands for the rest of this trace.
   *
   * @param values the operand of each parameter, in the parameter's shape
   * @return what to hand to {@link Block#forward}
   */
  public ParameterStore parameterStore(Map<Parameter, Operand<TFloat32>> values) {
    values.forEach(
        (parameter, operand) -> {
          TracedArray array = new TracedArray(this, operand);
          array.rename(parameter.getName());
          array.requireGradient(parameter.requiresGradient());
          parameters.put(parameter, array);
          parametersBefore.put(parameter, operand);
        });
    return new TracedParameterStore(manager(), parameters);
  }

  /**
   * The parameters that were changed in place since the parameter store was made, such as the
   * running moments of a batch normalization in training. Parameters that are trained by gradient
   * refuse such a change.
   *
   * @return the operand of each changed parameter's new value
   */
  public Map<Parameter, Operand<TFloat32>> updatedParameters() {
    Map<Parameter, Operand<TFloat32>> updated = new LinkedHashMap<>();
    parameters.forEach(
        (parameter, array) -> {
          if (array.operand() != parametersBefore.get(parameter)) {
            updated.put(parameter, operand(array.proxy()));
          }
        });
    return updated;
  }

  /**
   * Initializes a block. Afterwards the arrays of its parameters belong to this trace; run their
   * {@linkplain #operand operands} to obtain the initial values.
   *
   * <p>Some blocks find out the shape of their output by running on zeros from a manager of DJL's
   * default engine. While this method runs, that engine is one that traces too, so that blocks may
   * use all operations that can be traced, whatever engine is installed; DJL wants one to be.
   *
   * @param block a block that has not been initialized
   * @param inputShapes the shapes of its inputs, with a batch size of 1 or more
   */
  public void initialize(Block block, Shape... inputShapes) {
    TracingEngine.asDefault(() -> block.initialize(manager(), DataType.FLOAT32, inputShapes));
  }

  /**
   * The operations of arrays and managers that can be traced.
   *
   * @return their names in alphabetical order
   */
  public static SortedSet<String> operations() {
    SortedSet<String> names = new TreeSet<>(TracedOperations.ARRAY.operations());
    names.addAll(TracedOperations.MANAGER.operations());
    return names;
  }

  Ops tf() {
    return tf;
  }

  /** Changes where operations are added: to another name scope of the same graph. */
  void addTo(Ops scope) {
    tf = scope;
  }

  RandomNumbers random() {
    return random;
  }

  TracedArray traced(Operand<?> operand) {
    ElementType.of(operand);
    Shapes.of(operand);
    return new TracedArray(this, operand);
  }

  /** The traced array behind an array; the values of a concrete array become a constant. */
  TracedArray traced(NDArray array) {
    TracedArray traced = TracedArray.behind(array);
    if (traced == null) {
      return traced(Constants.of(tf, array));
    }
    if (traced.trace() != this) {
      throw new IllegalArgumentException(
          "The " + traced + " belongs to another trace; arrays cannot be mixed between traces");
    }
    return traced;
  }
}
