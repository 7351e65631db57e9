package org.anomalyaware.engine.training;

import java.util.List;
import org.tensorflow.Result;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Everything that changes from step to step, in native memory: the weights, Adam's two moments, and
 * how many steps were made.
 */
final class TrainingState implements AutoCloseable {

  private final TFloat32 trained;
  private final TFloat32 running;
  private final TFloat32 firstMoment;
  private final TFloat32 secondMoment;
  private final TInt32 step;

  private TrainingState(
      TFloat32 trained,
      TFloat32 running,
      TFloat32 firstMoment,
      TFloat32 secondMoment,
      TInt32 step) {
    this.trained = trained;
    this.running = running;
    this.firstMoment = firstMoment;
    this.secondMoment = secondMoment;
    this.step = step;
  }

  /** The state before the first step from some weights. */
  static TrainingState startingFrom(Weights weights) {
    int size = weights.trained().length;
    return new TrainingState(
        Tensors.vector(weights.trained()),
        Tensors.vector(weights.running()),
        Tensors.vector(new float[size]),
        Tensors.vector(new float[size]),
        TInt32.scalarOf(0));
  }

  /**
   * The state that a call gave back as its first outputs; closed with this, not with the result.
   */
  static TrainingState of(Result result) {
    return new TrainingState(
        (TFloat32) result.get(0),
        (TFloat32) result.get(1),
        (TFloat32) result.get(2),
        (TFloat32) result.get(3),
        (TInt32) result.get(4));
  }

  /** In the order of {@link StepFunction#STATE}. */
  List<org.tensorflow.Tensor> tensors() {
    return List.of(trained, running, firstMoment, secondMoment, step);
  }

  /** A copy of the weights. */
  Weights weights() {
    float[] trainedValues = new float[Math.toIntExact(trained.size())];
    float[] runningValues = new float[Math.toIntExact(running.size())];
    Tensors.read(trained, trainedValues, 0, trainedValues.length);
    Tensors.read(running, runningValues, 0, runningValues.length);
    return new Weights(trainedValues, runningValues);
  }

  @Override
  public void close() {
    tensors().forEach(org.tensorflow.Tensor::close);
  }
}
