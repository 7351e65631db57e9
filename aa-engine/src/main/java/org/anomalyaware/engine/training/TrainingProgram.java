package org.anomalyaware.engine.training;

import java.util.List;
import java.util.Map;
import org.anomalyaware.engine.tensorflow.TensorFlowErrors;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.OperationBuilder;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.Tensor;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.While;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * A chunk of training steps as one call: a loop inside a function that XLA compiles as a whole, so
 * that nothing between two steps of a chunk costs more than the arithmetic. Not thread-safe.
 */
final class TrainingProgram implements AutoCloseable {

  private final Graph graph;
  private final Session session;
  private final List<Operand<?>> inputs;
  private final Operation call;

  private TrainingProgram(Graph graph, List<Operand<?>> inputs, Operation call) {
    this.graph = graph;
    this.session = new Session(graph);
    this.inputs = inputs;
    this.call = call;
  }

  /**
   * Builds the program.
   *
   * @param xla whether XLA compiles it, at the first call
   */
  static TrainingProgram build(StepFunction step, boolean xla) {
    Graph graph = new Graph();
    try (ConcreteFunction condition = ConcreteFunction.create(step::condition);
        ConcreteFunction body = ConcreteFunction.create(step::body);
        ConcreteFunction chunk = ConcreteFunction.create(tf -> chunk(tf, step, condition, body))) {
      Ops tf = Ops.create(graph);
      List<Operand<?>> inputs = List.copyOf(step.chunkInputs(tf).values());
      OperationBuilder builder =
          graph
              .opBuilder("StatefulPartitionedCall", "chunk", tf.scope())
              .addInputList(
                  inputs.stream().map(Operand::asOutput).toArray(size -> new Output<?>[size]));
      builder.setAttr(
          "Tout",
          chunk.signature().getOutputs().values().stream()
              .map(output -> output.dataType)
              .toArray(DataType[]::new));
      builder.setAttr("f", chunk);
      if (xla) {
        builder.setAttr("_XlaMustCompile", true);
      }
      return new TrainingProgram(graph, inputs, builder.build());
    } catch (RuntimeException e) {
      graph.close();
      throw e;
    }
  }

  private static Signature chunk(
      Ops tf, StepFunction step, ConcreteFunction condition, ConcreteFunction body) {
    Map<String, Placeholder<? extends TType>> inputs = step.chunkInputs(tf);
    List<Output<?>> end =
        While.create(tf.scope(), step.loopStart(tf, inputs), condition, body).output();
    Signature.Builder signature = Signature.builder("chunk");
    inputs.forEach(signature::input);
    StepFunction.STATE.forEach(name -> signature.output(name, end.get(step.indexOf(name))));
    return signature.output(StepFunction.SUMS, end.get(step.indexOf(StepFunction.SUMS))).build();
  }

  /**
   * What a call gives back. The caller closes the state.
   *
   * @param reconstruction sum over steps, as are the others
   */
  record Outcome(TrainingState state, double reconstruction, double kl, double penalty) {}

  /**
   * Runs some steps.
   *
   * @param chunk (steps, batch, features...), of which the first {@code steps} batches are used
   * @param seed of the phase's random numbers
   * @param state left as it is
   */
  Outcome run(TFloat32 chunk, int steps, int seed, double strength, TrainingState state) {
    try (TInt32 stepsTensor = TInt32.scalarOf(steps);
        TInt32 seedTensor = TInt32.scalarOf(seed);
        TFloat32 strengthTensor = TFloat32.scalarOf((float) strength)) {
      Session.Runner runner = session.runner();
      feed(runner, 0, List.of(stepsTensor, chunk, seedTensor, strengthTensor));
      feed(runner, 4, state.tensors());
      for (int i = 0; i < call.numOutputs(); i++) {
        runner.fetch(call.output(i));
      }
      Result result = TensorFlowErrors.unified(runner::run);
      try (TFloat32 sums = (TFloat32) result.get(StepFunction.STATE.size())) {
        return new Outcome(
            TrainingState.of(result), sums.getFloat(0), sums.getFloat(1), sums.getFloat(2));
      }
    }
  }

  private void feed(Session.Runner runner, int from, List<? extends Tensor> tensors) {
    for (int i = 0; i < tensors.size(); i++) {
      runner.feed(inputs.get(from + i), tensors.get(i));
    }
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }
}
