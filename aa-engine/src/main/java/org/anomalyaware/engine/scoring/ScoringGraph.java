package org.anomalyaware.engine.scoring;

import java.util.stream.IntStream;
import org.anomalyaware.engine.training.PreparedNetwork;
import org.tensorflow.Operand;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * Raw features in; score, reconstruction and latent mean out. The score is the sum of squared
 * differences between a preprocessed sample and its reconstruction from the latent mean, whatever
 * the likelihood (arXiv 2504.11520, section 3).
 *
 * @param features shape (any, features...)
 * @param score shape (any); higher is more anomalous
 * @param reconstruction shape (any, preprocessed features...), in the preprocessed space
 * @param latentMean shape (any, latent)
 */
record ScoringGraph(
    Placeholder<TFloat32> features,
    Operand<TFloat32> score,
    Operand<TFloat32> reconstruction,
    Operand<TFloat32> latentMean) {

  static final String FEATURES = "features";
  static final String SCORE = "score";
  static final String RECONSTRUCTION = "reconstruction";
  static final String LATENT_MEAN = "latentMean";

  /** Adds a trained model to a graph, its weights as constants. */
  static ScoringGraph build(Ops tf, TrainedModel model) {
    Placeholder<TFloat32> features =
        tf.placeholder(
            TFloat32.class,
            Placeholder.shape(
                Shape.of(new ai.djl.ndarray.types.Shape(-1).addAll(model.features()).getShape())));
    Operand<TFloat32> preprocessed = model.preprocessing().apply(tf, features);
    PreparedNetwork.Inference inference = model.network().infer(tf, preprocessed, model.weights());
    int rank = model.preprocessing().output().dimension();
    Operand<TFloat32> score =
        tf.reduceSum(
            tf.math.square(tf.math.sub(inference.reconstruction(), preprocessed)),
            tf.constant(IntStream.rangeClosed(1, rank).toArray()));
    return new ScoringGraph(features, score, inference.reconstruction(), inference.latentMean());
  }

  Signature signature() {
    return Signature.builder("serving_default")
        .methodName("tensorflow/serving/predict")
        .input(FEATURES, features)
        .output(SCORE, score)
        .output(RECONSTRUCTION, reconstruction)
        .output(LATENT_MEAN, latentMean)
        .build();
  }
}
