package org.anomalyaware.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anomalyaware.engine.tracing.Trace;
import org.tensorflow.Operand;
import org.tensorflow.Signature;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * One training step as the body of a loop: takes a batch out of a chunk, traces the objective, asks
 * TensorFlow for the gradients, and applies Adam.
 */
final class StepFunction {

  /** What a loop carries along and gives back, in this order. */
  static final List<String> STATE =
      List.of("trained", "running", "firstMoment", "secondMoment", "step");

  /** The sums of the loss terms over the steps of a chunk. */
  static final String SUMS = "sums";

  private static final String NEXT = "next";
  private static final String STEPS = "steps";
  private static final String CHUNK = "chunk";
  private static final String SEED = "seed";
  private static final String STRENGTH = "strength";

  /** Wider tables have enough columns for a loop to run along. */
  private static final int MOST_COLUMNS = 256;

  private final PreparedNetwork network;
  private final Objective objective;
  private final Adam adam;
  private final ChunkShape chunk;
  private final boolean columnwise;

  /**
   * A step.
   *
   * @param compiled whether XLA compiles it, for which tables are better computed column by column
   */
  StepFunction(
      PreparedNetwork network, Objective objective, Adam adam, ChunkShape chunk, boolean compiled) {
    this.network = network;
    this.objective = objective;
    this.adam = adam;
    this.chunk = chunk;
    this.columnwise =
        compiled
            && network.features().dimension() == 1
            && network.features().size() <= MOST_COLUMNS;
  }

  /** The inputs of a whole chunk's call: what does not change within it, and the state. */
  Map<String, Placeholder<? extends TType>> chunkInputs(Ops tf) {
    Map<String, Placeholder<? extends TType>> inputs = new LinkedHashMap<>();
    inputs.put(STEPS, Tensors.intInput(tf));
    inputs.put(CHUNK, Tensors.floatInput(tf, chunk.dimensions(network.features())));
    inputs.put(SEED, Tensors.intInput(tf));
    inputs.put(STRENGTH, Tensors.floatInput(tf));
    int trainedSize = network.layout().trainedSize();
    inputs.put("trained", Tensors.floatInput(tf, trainedSize));
    inputs.put("running", Tensors.floatInput(tf, network.layout().runningSize()));
    inputs.put("firstMoment", Tensors.floatInput(tf, trainedSize));
    inputs.put("secondMoment", Tensors.floatInput(tf, trainedSize));
    inputs.put("step", Tensors.intInput(tf));
    return inputs;
  }

  /** What the loop starts with, given a chunk's inputs; the order of {@link #loopInputs}. */
  List<Operand<?>> loopStart(Ops tf, Map<String, ? extends Operand<? extends TType>> inputs) {
    List<Operand<?>> start = new ArrayList<>();
    start.add(tf.constant(0));
    start.addAll(inputs.values());
    start.add(tf.constant(new float[3]));
    return start;
  }

  private Map<String, Placeholder<? extends TType>> loopInputs(Ops tf) {
    Map<String, Placeholder<? extends TType>> inputs = new LinkedHashMap<>();
    inputs.put(NEXT, Tensors.intInput(tf));
    inputs.putAll(chunkInputs(tf));
    inputs.put(SUMS, Tensors.floatInput(tf, 3));
    return inputs;
  }

  /** Where a loop variable stands among the loop's outputs. */
  int indexOf(String name) {
    List<String> names = new ArrayList<>(List.of(NEXT, STEPS, CHUNK, SEED, STRENGTH));
    names.addAll(STATE);
    names.add(SUMS);
    return names.indexOf(name);
  }

  /** Whether there is a batch left. */
  Signature condition(Ops tf) {
    Map<String, Placeholder<? extends TType>> inputs = loopInputs(tf);
    Operand<TInt32> next = input(inputs, NEXT);
    Operand<TInt32> steps = input(inputs, STEPS);
    return signature("condition", inputs).output("goesOn", tf.math.less(next, steps)).build();
  }

  /** One step. */
  Signature body(Ops tf) {
    Map<String, Placeholder<? extends TType>> inputs = loopInputs(tf);
    Operand<TInt32> next = input(inputs, NEXT);
    Operand<TInt32> step = input(inputs, "step");
    Operand<TInt32> seed = input(inputs, SEED);
    Operand<TFloat32> trained = input(inputs, "trained");

    Map<Parameter, Operand<TFloat32>> parameters =
        network.layout().slices(tf, trained, input(inputs, "running"));
    Trace trace = new Trace(tf, tf.stack(List.of(seed, step)));
    Objective.Terms terms = terms(tf, trace, parameters, inputs);

    Operand<TFloat32> gradient =
        ParameterLayout.join(
            tf,
            LossGradient.of(
                tf, trace.operand(terms.total()), network.layout().trained(), parameters));
    Operand<TInt32> nextStep = tf.math.add(step, tf.constant(1));
    Adam.Update update =
        adam.update(
            tf,
            trained,
            gradient,
            input(inputs, "firstMoment"),
            input(inputs, "secondMoment"),
            tf.dtypes.cast(nextStep, TFloat32.class));

    Operand<TFloat32> stepTerms =
        tf.stack(
            List.of(
                trace.operand(terms.reconstruction()),
                trace.operand(terms.kl()),
                trace.operand(terms.penalty())));
    Operand<TFloat32> sums = input(inputs, SUMS);
    Map<String, Operand<? extends TType>> changed =
        Map.of(
            NEXT,
            tf.math.add(next, tf.constant(1)),
            "trained",
            update.parameters(),
            "running",
            running(tf, parameters, trace.updatedParameters()),
            "firstMoment",
            update.firstMoment(),
            "secondMoment",
            update.secondMoment(),
            "step",
            nextStep,
            SUMS,
            tf.math.add(sums, stepTerms));
    Signature.Builder signature = signature("step", inputs);
    inputs.forEach(
        (name, unchanged) -> {
          Operand<? extends TType> output = changed.get(name);
          signature.output(name, output != null ? output : tf.identity(unchanged));
        });
    return signature.build();
  }

  private Objective.Terms terms(
      Ops tf,
      Trace trace,
      Map<Parameter, Operand<TFloat32>> values,
      Map<String, Placeholder<? extends TType>> inputs) {
    ParameterStore parameters = trace.parameterStore(values);
    Operand<TFloat32> rows = batch(tf, inputs);
    NDArray batch = columnwise ? trace.columnwise(rows) : trace.array(rows);
    NDArray noise = trace.manager().randomNormal(new Shape(chunk.batch(), network.latent()));
    NDArray strength = trace.array(input(inputs, STRENGTH), new Shape());
    return objective.terms(parameters, batch, noise, strength);
  }

  /** The next batch of the chunk. */
  private Operand<TFloat32> batch(Ops tf, Map<String, Placeholder<? extends TType>> inputs) {
    Operand<TFloat32> data = input(inputs, CHUNK);
    long[] one = chunk.dimensions(network.features());
    one[0] = 1;
    long[] begin = new long[one.length];
    Operand<TInt32> first = tf.expandDims(input(inputs, NEXT), tf.constant(0));
    Operand<TInt32> rest = tf.constant(new int[begin.length - 1]);
    Operand<TInt32> start = tf.concat(List.of(first, rest), tf.constant(0));
    Operand<TFloat32> slice = tf.slice(data, start, tf.dtypes.cast(tf.constant(one), TInt32.class));
    return tf.reshape(slice, tf.constant(chunk.batch(network.features()).getShape()));
  }

  private Operand<TFloat32> running(
      Ops tf, Map<Parameter, Operand<TFloat32>> before, Map<Parameter, Operand<TFloat32>> updated) {
    Map<Parameter, Operand<TFloat32>> after = new LinkedHashMap<>(before);
    after.putAll(updated);
    return ParameterLayout.join(tf, pieces(network.layout().running(), after));
  }

  private static List<Operand<TFloat32>> pieces(
      List<ParameterLayout.Slot> slots, Map<Parameter, Operand<TFloat32>> values) {
    return slots.stream()
        .map(slot -> Objects.requireNonNull(values.get(slot.parameter())))
        .toList();
  }

  private static Signature.Builder signature(
      String name, Map<String, Placeholder<? extends TType>> inputs) {
    Signature.Builder signature = Signature.builder(name);
    inputs.forEach(signature::input);
    return signature;
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends TType> Operand<T> input(
      Map<String, Placeholder<? extends TType>> inputs, String name) {
    return (Operand<T>) Objects.requireNonNull(inputs.get(name));
  }
}
