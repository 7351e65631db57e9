package org.anomalyaware.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.model.Latent;
import org.anomalyaware.api.model.Likelihood;
import org.anomalyaware.api.model.Network;
import org.anomalyaware.engine.tracing.Trace;
import org.apiguardian.api.API;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.Conv2d;
import org.tensorflow.types.TFloat32;

/**
 * A network whose shapes have been worked out, with the weights it starts from. Holds no native
 * memory.
 */
@API(status = API.Status.INTERNAL)
public final class PreparedNetwork {

  private final Network network;
  private final Shape features;
  private final int latent;
  private final ParameterLayout layout;
  private final Weights initial;
  private final boolean convolutional;

  private PreparedNetwork(
      Network network,
      Shape features,
      int latent,
      ParameterLayout layout,
      Weights initial,
      boolean convolutional) {
    this.network = network;
    this.features = features;
    this.latent = latent;
    this.layout = layout;
    this.initial = initial;
    this.convolutional = convolutional;
  }

  /**
   * Initializes a network: its blocks' own initializers are traced, and run once.
   *
   * @param features the shape of one sample
   * @param seed decides the initial weights
   * @throws AnomalyAwareException if encoder, decoder and features do not fit together
   */
  public static PreparedNetwork initialize(Network network, Shape features, long seed) {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      Trace trace = new Trace(tf, Seeds.constant(tf, seed));
      Shape input = new Shape(1).addAll(features);
      NDArray code = firstOutput(trace, network.encoder(), input);
      int latent = latentSize(network, code.getShape());
      NDArray output = firstOutput(trace, network.decoder(), new Shape(1, latent));
      if (!output.getShape().equals(input)) {
        throw misfit("the decoder gives " + output.getShape() + " where the features are " + input);
      }
      ParameterLayout layout = ParameterLayout.of(network.encoder(), network.decoder());
      Weights initial =
          new Weights(
              values(session, trace, layout.trained(), layout.trainedSize()),
              values(session, trace, layout.running(), layout.runningSize()));
      return new PreparedNetwork(network, features, latent, layout, initial, hasConvolution(graph));
    }
  }

  private static boolean hasConvolution(Graph graph) {
    Iterator<GraphOperation> operations = graph.operations();
    while (operations.hasNext()) {
      if (operations.next().type().equals(Conv2d.OP_NAME)) {
        return true;
      }
    }
    return false;
  }

  /** Initializes a block and traces it once, which tells the shape of its output for certain. */
  private static NDArray firstOutput(Trace trace, Block block, Shape input) {
    trace.initialize(block, input);
    Map<Parameter, Operand<TFloat32>> values = new LinkedHashMap<>();
    for (Parameter parameter : block.getParameters().values()) {
      values.put(parameter, trace.operand(parameter.getArray()));
    }
    NDList inputs = new NDList(trace.manager().zeros(input));
    return block.forward(trace.parameterStore(values), inputs, false).singletonOrThrow();
  }

  private static int latentSize(Network network, Shape code) {
    if (code.dimension() != 2) {
      throw misfit("the encoder gives " + code + ", not (batch, width)");
    }
    int width = Math.toIntExact(code.get(1));
    return switch (network.latent()) {
      case DETERMINISTIC -> width;
      case VARIATIONAL -> {
        if (width % 2 != 0) {
          throw misfit(
              "a variational encoder gives means and log-variances, but its width "
                  + width
                  + " is odd");
        }
        yield width / 2;
      }
    };
  }

  private static AnomalyAwareException misfit(String what) {
    return new AnomalyAwareException(
        AnomalyAwareException.Kind.CONFIGURATION, "The model's network does not fit: " + what);
  }

  private static float[] values(
      Session session, Trace trace, List<ParameterLayout.Slot> slots, int size) {
    float[] values = new float[size];
    if (slots.isEmpty()) {
      return values;
    }
    Session.Runner runner = session.runner();
    for (ParameterLayout.Slot slot : slots) {
      Parameter parameter = slot.parameter();
      runner.fetch(trace.operand(parameter.getArray()));
    }
    try (Result result = runner.run()) {
      for (int i = 0; i < slots.size(); i++) {
        ParameterLayout.Slot slot = slots.get(i);
        Tensors.read((TFloat32) result.get(i), values, slot.offset(), slot.size());
      }
    }
    return values;
  }

  /** The shape of one sample. */
  public Shape features() {
    return features;
  }

  /** How many latent variables there are. */
  public int latent() {
    return latent;
  }

  /** The weights to start from. */
  public Weights initial() {
    return initial;
  }

  /** Whether encoder or decoder convolve. */
  boolean isConvolutional() {
    return convolutional;
  }

  ParameterLayout layout() {
    return layout;
  }

  Likelihood likelihood() {
    return network.likelihood();
  }

  boolean isVariational() {
    return network.latent() == Latent.VARIATIONAL;
  }

  /** The encoder's output: (batch, 2 x latent) if variational, else (batch, latent). */
  NDArray encode(ParameterStore parameters, NDArray batch, boolean training) {
    return network.encoder().forward(parameters, new NDList(batch), training).singletonOrThrow();
  }

  /** The decoder's output, shaped as the encoder's input. */
  NDArray decode(ParameterStore parameters, NDArray code, boolean training) {
    return network.decoder().forward(parameters, new NDList(code), training).singletonOrThrow();
  }

  /**
   * Adds the network, with its weights frozen into constants, to a graph.
   *
   * @param batch preprocessed samples, shape (any, features...)
   * @return latent mean and reconstruction in the space of the preprocessed samples
   */
  public Inference infer(Ops tf, Operand<TFloat32> batch, Weights weights) {
    Trace trace = new Trace(tf, Seeds.constant(tf, 0));
    ParameterStore parameters =
        trace.parameterStore(
            layout.slices(tf, tf.constant(weights.trained()), tf.constant(weights.running())));
    NDArray input = trace.array(batch, new Shape(-1).addAll(features));
    NDArray code = encode(parameters, input, false);
    NDArray mean = isVariational() ? code.get(":, :" + latent) : code;
    NDArray output = decode(parameters, mean, false);
    NDArray reconstruction =
        switch (network.likelihood()) {
          case GAUSSIAN -> output;
          case BERNOULLI -> Activation.sigmoid(output);
        };
    return new Inference(trace.operand(mean), trace.operand(reconstruction));
  }

  /**
   * What a network says of samples.
   *
   * @param latentMean shape (any, latent)
   * @param reconstruction shape (any, features...)
   */
  public record Inference(Operand<TFloat32> latentMean, Operand<TFloat32> reconstruction) {}
}
