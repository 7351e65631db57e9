package org.anomalyaware.engine.scoring;

import ai.djl.ndarray.types.Shape;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.engine.preprocessing.Preprocessing;
import org.anomalyaware.engine.training.PreparedNetwork;
import org.anomalyaware.engine.training.Weights;
import org.apiguardian.api.API;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.buffer.FloatDataBuffer;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * All that a score depends on. Holds no native memory.
 *
 * @param features the shape of one raw sample
 * @param preprocessing fitted to the training background
 * @param network what was trained
 * @param weights the outcome
 */
@API(status = API.Status.INTERNAL)
public record TrainedModel(
    Shape features, Preprocessing preprocessing, PreparedNetwork network, Weights weights) {

  /** Enough rows for TensorFlow to work at full speed, few enough to be cheap. */
  private static final int BATCH = 8192;

  /** The same network with other weights. */
  public TrainedModel withWeights(Weights others) {
    return new TrainedModel(features, preprocessing, network, others);
  }

  /** The score of each sample; higher is more anomalous. */
  public float[] score(Samples samples) {
    float[] scores = new float[samples.size()];
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      ScoringGraph scoring = ScoringGraph.build(Ops.create(graph), this);
      for (int from = 0; from < scores.length; from += BATCH) {
        int rows = Math.min(BATCH, scores.length - from);
        try (TFloat32 batch = batch(samples, from, rows);
            Result result =
                session.runner().feed(scoring.features(), batch).fetch(scoring.score()).run()) {
          ((TFloat32) result.get(0)).asRawTensor().data().asFloats().read(scores, from, rows);
        }
      }
    }
    return scores;
  }

  /** What the network makes of each sample, in the preprocessed space; for a handful of samples. */
  public float[][] reconstruct(Samples samples) {
    float[][] reconstructions = new float[samples.size()][(int) preprocessing.output().size()];
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      ScoringGraph scoring = ScoringGraph.build(Ops.create(graph), this);
      try (TFloat32 batch = batch(samples, 0, samples.size());
          Result result =
              session
                  .runner()
                  .feed(scoring.features(), batch)
                  .fetch(scoring.reconstruction())
                  .run()) {
        FloatDataBuffer values = ((TFloat32) result.get(0)).asRawTensor().data().asFloats();
        for (int i = 0; i < reconstructions.length; i++) {
          int width = reconstructions[i].length;
          values.offset((long) i * width).read(reconstructions[i]);
        }
      }
    }
    return reconstructions;
  }

  private TFloat32 batch(Samples samples, int from, int rows) {
    int width = samples.width();
    float[] values = new float[rows * width];
    for (int i = 0; i < rows; i++) {
      samples.copyTo(from + i, values, i * width);
    }
    long[] shape = new Shape(rows).addAll(features).getShape();
    TFloat32 tensor = TFloat32.tensorOf(org.tensorflow.ndarray.Shape.of(shape));
    tensor.asRawTensor().data().asFloats().write(values);
    return tensor;
  }
}
