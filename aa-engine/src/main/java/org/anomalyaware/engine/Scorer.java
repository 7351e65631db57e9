package org.anomalyaware.engine;

import ai.djl.MalformedModelException;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.result.Threshold;
import org.anomalyaware.api.result.Thresholds;
import org.anomalyaware.engine.scoring.ModelDescription;
import org.anomalyaware.engine.scoring.ModelScreening;
import org.anomalyaware.engine.scoring.RowScoring;
import org.anomalyaware.engine.tensorflow.NativeRuntime;
import org.apiguardian.api.API;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores raw samples with a saved model through DJL's {@link Predictor}.
 *
 * <p>Thread-safe. Holds native memory until whoever loaded it closes it. Closing waits for those
 * who are scoring; after it scoring is refused with an {@link IllegalStateException}, and closing
 * again does nothing.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Scorer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Scorer.class);

  private final ZooModel<NDList, NDList> model;
  private final Shape features;
  private final RowScoring scoring;
  private final ModelDescription description;

  /** Held for reading by who scores, for writing by who closes. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private boolean closed;

  private Scorer(ZooModel<NDList, NDList> model, Shape features, ModelDescription description) {
    this.model = model;
    this.features = features;
    this.scoring = new RowScoring(model, features);
    this.description = description;
  }

  /**
   * Loads a model that was left by a run, whoever's. It is refused if it could do anything but
   * compute: a TensorFlow graph is a program, which may read and write files.
   *
   * @param folder the {@code model} folder of a run
   * @throws AnomalyAwareException if it holds no model that can be loaded, or one that holds more
   *     than a run leaves
   */
  public static Scorer load(Path folder) {
    requireGraph(folder);
    List<String> objections = ModelScreening.objections(folder);
    if (!objections.isEmpty()) {
      throw new AnomalyAwareException(
          AnomalyAwareException.Kind.DATA,
          "The model in %s is not loaded, since it could do more than compute scores: %s. If you know who made it and trust them as you would their programs, say so (--trust-model, or Scorer.loadTrusted)."
              .formatted(folder, String.join("; ", objections)));
    }
    return loadScreened(folder);
  }

  /**
   * Loads a model whatever it is. It may do all that this process may, as a program may that you
   * run: load no model in this way unless you trust who made it.
   *
   * @param folder of a SavedModel with the description that a run leaves beside it
   * @throws AnomalyAwareException if it holds no model that can be loaded
   */
  public static Scorer loadTrusted(Path folder) {
    requireGraph(folder);
    ModelScreening.objections(folder)
        .forEach(objection -> log.warn("The model in {} is trusted, but {}", folder, objection));
    return loadScreened(folder);
  }

  private static void requireGraph(Path folder) {
    if (!Files.isRegularFile(folder.resolve(ModelScreening.GRAPH))) {
      throw new AnomalyAwareException(
          AnomalyAwareException.Kind.DATA,
          "There is no saved model in "
              + folder
              + ": expected the file saved_model.pb. Give the model folder of a finished run.");
    }
  }

  private static Scorer loadScreened(Path folder) {
    ModelDescription description = ModelDescription.read(folder);
    NativeRuntime.load(ProgressListener.silent());
    try {
      ZooModel<NDList, NDList> model =
          Criteria.builder()
              .setTypes(NDList.class, NDList.class)
              .optEngine(NativeRuntime.ENGINE)
              .optModelPath(folder)
              .build()
              .loadModel();
      Shape features = model.describeInput().valueAt(0).slice(1);
      if (features.size() != description.width()) {
        model.close();
        throw new AnomalyAwareException(
            AnomalyAwareException.Kind.DATA,
            "The saved model in %s takes %d features, but is described with %d: the files are of different models"
                .formatted(folder, features.size(), description.width()));
      }
      return new Scorer(model, features, description);
    } catch (IOException | ModelNotFoundException | MalformedModelException e) {
      throw new AnomalyAwareException(
          AnomalyAwareException.Kind.DATA,
          "The saved model in " + folder + " cannot be loaded: " + e.getMessage(),
          e);
    }
  }

  /** How many features one sample has. */
  public int width() {
    return Math.toIntExact(features.size());
  }

  /** Names of the features in the order of a row; empty for images. */
  public List<String> featureNames() {
    return description.features();
  }

  /** What users should know before they trust the scores; empty if nothing. */
  public String note() {
    return description.note();
  }

  /** The thresholds that were saved with the model, chosen on held-out training background. */
  public Thresholds thresholds() {
    return description.thresholds();
  }

  /**
   * The score from which on samples are to be called anomalous, for a wanted false-positive rate.
   *
   * @param falsePositiveRate one of the rates of {@link #thresholds()}
   * @throws AnomalyAwareException if none was saved for that rate; says which were
   */
  public double threshold(double falsePositiveRate) {
    return thresholds().values().stream()
        .filter(threshold -> threshold.rate() == falsePositiveRate)
        .mapToDouble(Threshold::score)
        .findFirst()
        .orElseThrow(() -> noThreshold(falsePositiveRate));
  }

  private AnomalyAwareException noThreshold(double rate) {
    Thresholds saved = thresholds();
    List<Double> known = saved.values().stream().map(Threshold::rate).toList();
    String why =
        Optional.ofNullable(saved.absent().get(String.valueOf(rate)))
            .orElse(
                saved.heldOut() == 0
                    ? "no background was held out when it was trained (holdout.background)"
                    : "it was not asked for when the model was trained (thresholds.rates)");
    return new AnomalyAwareException(
        AnomalyAwareException.Kind.CONFIGURATION,
        "The model has no threshold for the false-positive rate %s: %s. It has %s."
            .formatted(rate, why, known.isEmpty() ? "none" : "those for " + known));
  }

  /**
   * Scores samples.
   *
   * @param rows raw features, {@link #width()} each, one sample after another
   * @return one score a sample, 0 or more; higher is more anomalous
   * @throws IllegalArgumentException if the length is not a multiple of the width
   * @throws IllegalStateException if this is closed
   */
  public float[] score(float... rows) {
    return score(FloatBuffer.wrap(rows));
  }

  /**
   * Scores samples in a buffer, in the heap or outside. Many samples are scored on all processors.
   *
   * @param rows raw features from its position to its limit, {@link #width()} each, one sample
   *     after another; position and limit stay as they are
   * @return one score a sample, 0 or more; higher is more anomalous
   * @throws IllegalArgumentException if their number is not a multiple of the width
   * @throws IllegalStateException if this is closed
   */
  public float[] score(FloatBuffer rows) {
    int width = width();
    if (rows.remaining() % width != 0) {
      throw new IllegalArgumentException(
          rows.remaining() + " values do not make samples of " + width + " features");
    }
    float[] scores = new float[rows.remaining() / width];
    use.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("This scorer is closed; load the model again to score");
      }
      scoring.score(rows, scores);
    } finally {
      use.readLock().unlock();
    }
    return scores;
  }

  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        model.close();
      }
    } finally {
      use.writeLock().unlock();
    }
  }
}
