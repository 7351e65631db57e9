package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.loss.Loss;
import ai.djl.training.loss.SigmoidBinaryCrossEntropyLoss;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import java.util.List;

/** What networks are built of. */
final class LayerCases extends OperationCases {
  @Override
  void add() {
    activations();
    normalizations();
    convolutions();
    poolings();
    losses();
  }

  private void activations() {
    List<Input> one = List.of(X);
    add("relu", one, a -> Activation.relu(a[0]));
    add("relu6", one, a -> Activation.relu6(a[0].mul(5)));
    add("sigmoid", one, a -> Activation.sigmoid(a[0]));
    add("tanh of activations", one, a -> Activation.tanh(a[0]));
    add("softPlus", one, a -> Activation.softPlus(a[0]));
    add("softSign", one, a -> Activation.softSign(a[0]));
    add("leakyRelu", one, a -> Activation.leakyRelu(a[0], 0.2f));
    add("elu", one, a -> Activation.elu(a[0], 1));
    add("elu with another slope", one, a -> Activation.elu(a[0], 0.3f));
    add("selu", one, a -> Activation.selu(a[0]));
    add("gelu", one, a -> Activation.gelu(a[0]));
    add("swish", one, a -> Activation.swish(a[0], 1.5f));
    add("mish", one, a -> Activation.mish(a[0]));
    add(
        "prelu",
        List.of(X, Input.between(0.1, 0.4)),
        a -> internal(a[0]).prelu(a[0], a[1]).get(0),
        a -> a[0].maximum(0).add(a[0].minimum(0).mul(a[1])));
    add("softmax", one, a -> a[0].softmax(1));
    add("softmax along another axis", List.of(Input.normal(2, 3, 4)), a -> a[0].softmax(1));
    add("logSoftmax", one, a -> a[0].logSoftmax(-1));
    add("logSoftmax along another axis", one, a -> a[0].logSoftmax(0));
  }

  private void normalizations() {
    Input batch = Input.normal(4, 3);
    Input positive = Input.between(0.5, 2, 3);
    List<Input> all = List.of(batch, ROW, positive, Input.normal(3), Input.normal(3));
    add(
        "layerNorm",
        List.of(batch, ROW, Input.normal(3)),
        a -> internal(a[0]).layerNorm(a[0], new Shape(3), a[1], a[2], 1e-3f).get(0));
    add(
        "layerNorm over two axes",
        List.of(Input.normal(2, 3, 4), Input.normal(3, 4), Input.normal(3, 4)),
        a -> internal(a[0]).layerNorm(a[0], new Shape(3, 4), a[1], a[2], 1e-3f).get(0));
    add(
        "batchNorm in training",
        all,
        a -> batchNorm(a, 1, true, a[1].duplicate(), a[2].duplicate()));
    add("batchNorm in use", all, a -> batchNorm(a, 1, false, a[1].duplicate(), a[2].duplicate()));
    add(
        "batchNorm of images",
        List.of(Input.normal(2, 3, 2, 2), ROW, positive, Input.normal(3), Input.normal(3)),
        a -> batchNorm(a, 1, true, a[1].duplicate(), a[2].duplicate()));
    add(
        "batchNorm updates the running mean",
        all,
        a -> {
          NDArray mean = a[1].duplicate();
          batchNorm(a, 1, true, mean, a[2].duplicate());
          return mean.stopGradient().floor();
        },
        a -> {
          NDArray mean = a[1].duplicate();
          batchNorm(a, 1, true, mean, a[2].duplicate());
          return mean.floor();
        });
    add("dropout outside training", List.of(X), a -> dropout(a[0], 0.4f, false));
  }

  private void convolutions() {
    Input line = Input.normal(2, 2, 6);
    Input image = Input.normal(2, 2, 5, 4);
    Shape one = new Shape(1, 1);
    Shape none = new Shape(0, 0);
    List<Input> plain = List.of(image, Input.normal(3, 2, 2, 3), Input.normal(3));
    add("convolution", plain, a -> convolution(a, one, none, one, 1));
    add(
        "convolution with stride and padding",
        plain,
        a -> convolution(a, new Shape(2, 1), new Shape(1, 2), one, 1));
    add(
        "convolution with dilation",
        plain,
        a -> convolution(a, one, new Shape(1, 1), new Shape(2, 1), 1));
    add(
        "convolution in groups",
        List.of(image, Input.normal(4, 1, 2, 2), Input.normal(4)),
        a -> convolution(a, one, none, one, 2));
    add(
        "convolution without bias",
        List.of(image, Input.normal(3, 2, 2, 3)),
        a -> internal(a[0]).convolution(a[0], a[1], null, one, none, one, 1).get(0));
    add(
        "convolution of one axis",
        List.of(line, Input.normal(3, 2, 3), Input.normal(3)),
        a -> convolution(a, new Shape(2), new Shape(1), new Shape(1), 1));
    add(
        "convolution of one axis with dilation",
        List.of(line, Input.normal(3, 2, 3), Input.normal(3)),
        a -> convolution(a, new Shape(1), new Shape(2), new Shape(2), 1));
  }

  private void poolings() {
    List<Input> image = List.of(Input.normal(2, 2, 6, 5));
    List<Input> line = List.of(Input.normal(2, 2, 7));
    Shape two = new Shape(2, 2);
    Shape none = new Shape(0, 0);
    Shape one = new Shape(1, 1);
    Shape three = new Shape(3, 3);
    add("maxPool", image, a -> internal(a[0]).maxPool(two, two, none, false));
    add("maxPool with padding", image, a -> internal(a[0]).maxPool(three, two, one, false));
    add("maxPool with a partial window", image, a -> internal(a[0]).maxPool(two, two, none, true));
    add(
        "maxPool of one axis",
        line,
        a -> internal(a[0]).maxPool(new Shape(3), new Shape(2), new Shape(1), false));
    add("avgPool", image, a -> internal(a[0]).avgPool(two, two, none, false, true));
    add(
        "avgPool counting padding",
        image,
        a -> internal(a[0]).avgPool(three, two, one, false, true));
    add(
        "avgPool not counting padding",
        image,
        a -> internal(a[0]).avgPool(three, two, one, false, false),
        a -> countingOnlyInside(a[0], three, two, one, false));
    add(
        "avgPool with a partial window",
        image,
        a -> internal(a[0]).avgPool(three, new Shape(2, 3), one, true, true));
    add(
        "avgPool with a partial window not counting padding",
        image,
        a -> internal(a[0]).avgPool(three, new Shape(2, 3), one, true, false),
        a -> countingOnlyInside(a[0], three, new Shape(2, 3), one, true));
    add(
        "avgPool of one axis",
        line,
        a -> internal(a[0]).avgPool(new Shape(3), new Shape(2), new Shape(0), false, true));
    add("globalMaxPool", image, a -> internal(a[0]).globalMaxPool());
    add("globalMaxPool of one axis", line, a -> internal(a[0]).globalMaxPool());
    add("globalAvgPool", image, a -> internal(a[0]).globalAvgPool());
    add("globalAvgPool of one axis", line, a -> internal(a[0]).globalAvgPool());
  }

  private void losses() {
    List<Input> predictedAndTrue = List.of(Input.normal(4, 3), Input.between(0, 1, 4, 3));
    add("l2Loss", predictedAndTrue, a -> loss(Loss.l2Loss(), a));
    add("l1Loss", predictedAndTrue, a -> loss(Loss.l1Loss(), a));
    add(
        "sigmoidBinaryCrossEntropyLoss",
        predictedAndTrue,
        a -> loss(new SigmoidBinaryCrossEntropyLoss(), a));
    add(
        "softmaxCrossEntropyLoss",
        predictedAndTrue,
        a -> loss(new SoftmaxCrossEntropyLoss("loss", 1, -1, false, true), a));
  }

  private static NDArray loss(Loss loss, NDArray... predictedAndTrue) {
    return loss.evaluate(new NDList(predictedAndTrue[1]), new NDList(predictedAndTrue[0]));
  }

  private static NDArray batchNorm(
      NDArray[] a, int axis, boolean training, NDArray mean, NDArray variance) {
    return internal(a[0])
        .batchNorm(a[0], mean, variance, a[3], a[4], axis, 0.9f, 1e-3f, training)
        .get(0);
  }

  static NDArray dropout(NDArray array, float rate, boolean training) {
    return internal(array).dropout(array, rate, training).get(0);
  }

  private static NDArray convolution(
      NDArray[] a, Shape stride, Shape padding, Shape dilation, int groups) {
    return internal(a[0]).convolution(a[0], a[1], a[2], stride, padding, dilation, groups).get(0);
  }

  /** DJL's PyTorch engine counts padding even if told not to; so does it in a mean of ones. */
  private static NDArray countingOnlyInside(
      NDArray array, Shape kernel, Shape stride, Shape padding, boolean ceilMode) {
    NDArray means = internal(array).avgPool(kernel, stride, padding, ceilMode, true);
    NDArray shares = internal(array.onesLike()).avgPool(kernel, stride, padding, ceilMode, true);
    return means.div(shares);
  }
}
