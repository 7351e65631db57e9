package org.anomalyaware.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.WriteFailure;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.TestExamples;
import org.anomalyaware.api.result.TestScores;
import org.anomalyaware.engine.results.ExamplesJson;
import org.anomalyaware.engine.results.ResultJson;
import org.anomalyaware.engine.results.ScoresCsv;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment left: its result, the test scores of each seed, and the tuned models, all in
 * Java's memory until they are written.
 *
 * <p>Immutable and thread-safe. Whoever ran the experiment closes it, which lets go of the models:
 * after that it scores and writes nothing more, while result and scores stay readable. Closing
 * again does nothing, and scorers that it gave live on.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ExperimentOutcome implements AutoCloseable {

  static final String RESULT = "result.json";
  static final String SCORES = "scores.csv";
  static final String EXAMPLES = "examples.json";
  private static final String SEEDS = "seeds";
  private static final String MODEL = "model";

  private final ExperimentResult result;
  private final Map<Long, TestScores> scores;
  private final Map<Long, TestExamples> examples;
  private volatile @Nullable Map<Long, KeptModel> models;

  ExperimentOutcome(
      ExperimentResult result,
      Map<Long, TestScores> scores,
      Map<Long, TestExamples> examples,
      Map<Long, KeptModel> models) {
    this.result = result;
    this.scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    this.examples = Collections.unmodifiableMap(new LinkedHashMap<>(examples));
    this.models = Map.copyOf(models);
  }

  /** Where {@link #writeTo} puts what belongs to a seed that did not fail. */
  static Path seedFolder(Path folder, ExperimentResult result, long seed) {
    return result.runs().size() > 1 ? folder.resolve(SEEDS).resolve(String.valueOf(seed)) : folder;
  }

  /** The result. */
  public ExperimentResult result() {
    return result;
  }

  /** The test scores by seed, of the seeds that did not fail. */
  public Map<Long, TestScores> scores() {
    return scores;
  }

  /** The most and the least anomalous test samples by seed, of the seeds that did not fail. */
  public Map<Long, TestExamples> examples() {
    return examples;
  }

  /**
   * The tuned model of the first seed that did not fail. The caller closes it.
   *
   * @throws AnomalyAwareException if all failed
   * @throws IllegalStateException if this is closed
   */
  public Scorer scorer() {
    Map<Long, KeptModel> open = models();
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path model = folder.path().resolve(MODEL);
      Objects.requireNonNull(open.get(firstGoodSeed())).writeTo(model);
      return Scorer.load(model);
    }
  }

  private Map<Long, KeptModel> models() {
    Map<Long, KeptModel> open = models;
    if (open == null) {
      throw new IllegalStateException(
          "The outcome of this experiment is closed; score and write before closing it");
    }
    return open;
  }

  private long firstGoodSeed() {
    return scores.keySet().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new AnomalyAwareException(
                    AnomalyAwareException.Kind.RUN,
                    "Every seed failed, so there is no model. The first says: "
                        + result.runs().get(0).error()));
  }

  /**
   * Writes {@code result.json}, {@code scores.csv}, {@code examples.json} and {@code model/}: all
   * but the result are those of the first seed that did not fail. With several seeds, each has its
   * own too, in {@code seeds/SEED/}. A seed whose training diverged leaves the model of its last
   * good epoch there.
   *
   * @param folder exists and is empty; a {@link RunFolder} makes it appear whole or not at all
   * @throws AnomalyAwareException if it cannot be written
   * @throws IllegalStateException if this is closed
   */
  public void writeTo(Path folder) {
    Map<Long, KeptModel> open = models();
    try {
      ResultJson.write(result, folder.resolve(RESULT));
      if (!scores.isEmpty()) {
        writeSeed(firstGoodSeed(), open, folder);
      }
      if (result.runs().size() > 1 || scores.isEmpty()) {
        for (SeedResult run : result.runs()) {
          Path own = folder.resolve(SEEDS).resolve(String.valueOf(run.seed()));
          Files.createDirectories(own);
          writeSeed(run.seed(), open, own);
        }
      }
    } catch (IOException e) {
      throw WriteFailure.of("The results", folder, e);
    }
  }

  private void writeSeed(long seed, Map<Long, KeptModel> open, Path folder) throws IOException {
    TestScores own = scores.get(seed);
    if (own != null) {
      ScoresCsv.write(own, folder.resolve(SCORES));
    }
    TestExamples extremes = examples.get(seed);
    if (extremes != null) {
      ExamplesJson.write(extremes, folder.resolve(EXAMPLES));
    }
    KeptModel model = open.get(seed);
    if (model != null) {
      model.writeTo(folder.resolve(MODEL));
    }
  }

  @Override
  public void close() {
    models = null;
  }
}
