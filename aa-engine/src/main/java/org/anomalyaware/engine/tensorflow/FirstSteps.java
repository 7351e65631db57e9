package org.anomalyaware.engine.tensorflow;

import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Graph;
import org.tensorflow.OperationBuilder;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.TFloat32;

/**
 * What TensorFlow and XLA do once a process, done at once. TensorFlow 2.18 tells about it on
 * standard error, and neither its log level nor Abseil's reaches those messages: its library keeps
 * a copy of Abseil that nothing else can set. So standard error is watched for the moment.
 */
final class FirstSteps {

  private static final Logger log = LoggerFactory.getLogger(FirstSteps.class);
  private static final Pattern CHATTER =
      Pattern.compile("(WARNING: All log messages before absl::|[IW]\\d{4} \\d\\d:\\d\\d:).*");

  private FirstSteps() {}

  static void take() {
    try {
      for (String line : NativeStandardError.during(FirstSteps::compileAndRun)) {
        if (CHATTER.matcher(line).matches()) {
          log.debug("{}", line);
        } else {
          log.warn("{}", line);
        }
      }
    } catch (IOException e) {
      log.debug("Standard error cannot be watched", e);
    }
  }

  /** Adds one to a number, compiled by XLA. Where it cannot be, training finds out and says so. */
  private static void compileAndRun() {
    try (ConcreteFunction addOne = ConcreteFunction.create(FirstSteps::addOne);
        Graph graph = new Graph();
        Session session = new Session(graph);
        TFloat32 one = TFloat32.scalarOf(1)) {
      Ops tf = Ops.create(graph);
      Placeholder<TFloat32> input = tf.placeholder(TFloat32.class);
      OperationBuilder call =
          graph
              .opBuilder("StatefulPartitionedCall", "first", tf.scope())
              .addInputList(new Output<?>[] {input.asOutput()});
      call.setAttr("Tout", new DataType[] {DataType.DT_FLOAT});
      call.setAttr("f", addOne);
      call.setAttr("_XlaMustCompile", true);
      Session.Runner runner = session.runner().feed(input, one).fetch(call.build().output(0));
      try (Result result = TensorFlowErrors.unified(runner::run)) {
        log.debug("XLA works: 1 + 1 = {}", ((TFloat32) result.get(0)).getFloat());
      }
    } catch (TensorFlowException e) {
      log.debug("XLA does not work here", e);
    }
  }

  private static Signature addOne(Ops tf) {
    Placeholder<TFloat32> input = tf.placeholder(TFloat32.class);
    return Signature.builder("addOne")
        .input("x", input)
        .output("y", tf.math.add(input, tf.constant(1f)))
        .build();
  }
}
