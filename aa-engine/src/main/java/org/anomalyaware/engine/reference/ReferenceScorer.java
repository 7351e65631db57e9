package org.anomalyaware.engine.reference;

import java.util.Arrays;
import java.util.List;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.TestRoles;
import org.anomalyaware.api.dataset.TrainingRoles;
import org.anomalyaware.engine.evaluation.Scores;
import org.apiguardian.api.API;

/** A way to score samples that is not ours. The same seed gives the same scores. */
@API(status = API.Status.INTERNAL)
public enum ReferenceScorer {
  /** Squared distance from the principal components that hold 90 % of the variance. */
  PCA("pca"),
  /**
   * Random cut forest (Guha, Mishra, Roy and Schrijvers, ICML 2016), a kind of isolation forest.
   */
  RANDOM_CUT_FOREST("random-cut-forest"),
  /** One-class support vector machine (Schoelkopf et al., Neural Computation 13 (2001) 1443). */
  ONE_CLASS_SVM("one-class-svm"),
  /** Support vector classifier of background against the labelled anomalies: an upper bound. */
  SVM_CLASSIFIER("svm-classifier");

  /** Enough for intervals of a few thousandths of an AUC. */
  private static final int MOST_TESTED = 50_000;

  private final String id;

  ReferenceScorer(String id) {
    this.id = id;
  }

  /** The name in settings and result files. */
  public String id() {
    return id;
  }

  /** All ids, in the order of tables. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ReferenceScorer::id).toList();
  }

  /**
   * The scorer of an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ReferenceScorer withId(String id) {
    return Arrays.stream(values())
        .filter(scorer -> scorer.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no reference scorer " + id));
  }

  /**
   * Fits to the training roles, then scores the test roles, at most {@value #MOST_TESTED} samples
   * of each.
   *
   * @param training preprocessed; the anomalies are looked at only if {@link #usesAnomalies()}
   * @param test preprocessed
   * @param seed of the run; draws the samples where there are more than a scorer can use
   */
  public Scores score(TrainingRoles training, TestRoles test, long seed) {
    FittedScorer fitted = fit(training, seed);
    return Scores.of(
        scores(fitted, Rows.of(test.background(), MOST_TESTED, seed)),
        scores(fitted, Rows.of(test.anomalies(), MOST_TESTED, seed)));
  }

  /** Whether its scores depend on the labelled anomalies. */
  public boolean usesAnomalies() {
    return this == SVM_CLASSIFIER;
  }

  private FittedScorer fit(TrainingRoles training, long seed) {
    Samples background = training.background();
    int mostVectors = SupportVectors.mostRows(background.width());
    return switch (this) {
      case PCA -> PrincipalComponents.fit(Rows.of(background, PrincipalComponents.MOST_ROWS, seed));
      case RANDOM_CUT_FOREST -> CutForest.fit(Rows.of(background, CutForest.MOST_ROWS, seed), seed);
      case ONE_CLASS_SVM -> SupportVectors.oneClass(Rows.of(background, mostVectors, seed));
      case SVM_CLASSIFIER ->
          SupportVectors.classifier(
              Rows.of(background, mostVectors / 2, seed),
              Rows.of(training.anomalies(), mostVectors / 2, seed));
    };
  }

  private static double[] scores(FittedScorer fitted, float[][] rows) {
    return Arrays.stream(rows).mapToDouble(fitted::score).toArray();
  }
}
