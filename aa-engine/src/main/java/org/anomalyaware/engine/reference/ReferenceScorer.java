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
   * Fits to the training roles, then scores the test roles.
   *
   * @param training preprocessed; the anomalies are looked at by the classifier alone
   * @param test preprocessed
   * @param seed of the run; draws the samples where there are more than a scorer can use
   */
  public Scores score(TrainingRoles training, TestRoles test, long seed) {
    FittedScorer fitted = fit(training, seed);
    return Scores.of(scores(fitted, test.background()), scores(fitted, test.anomalies()));
  }

  private FittedScorer fit(TrainingRoles training, long seed) {
    Samples background = training.background();
    return switch (this) {
      case PCA -> PrincipalComponents.fit(Rows.of(background, PrincipalComponents.MOST_ROWS, seed));
      case RANDOM_CUT_FOREST -> CutForest.fit(Rows.of(background, CutForest.MOST_ROWS, seed), seed);
      case ONE_CLASS_SVM ->
          SupportVectors.oneClass(Rows.of(background, SupportVectors.MOST_ROWS, seed));
      case SVM_CLASSIFIER ->
          SupportVectors.classifier(
              Rows.of(background, SupportVectors.MOST_ROWS / 2, seed),
              Rows.of(training.anomalies(), SupportVectors.MOST_ROWS / 2, seed));
    };
  }

  private static double[] scores(FittedScorer fitted, Samples samples) {
    double[] scores = new double[samples.size()];
    float[] row = new float[samples.width()];
    for (int i = 0; i < scores.length; i++) {
      samples.copyTo(i, row, 0);
      scores[i] = fitted.score(row);
    }
    return scores;
  }
}
