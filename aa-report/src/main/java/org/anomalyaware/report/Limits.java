package org.anomalyaware.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.anomalyaware.api.result.DatasetSummary;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Role;
import org.anomalyaware.api.result.RoleSummary;

/** What the numbers of an experiment do not show, as far as the result itself tells. */
final class Limits {

  private static final double SMALLEST_FPR = 0.001;

  /** Below so many false positives, a rate's relative error from counting alone exceeds a tenth. */
  private static final int FEW = 100;

  private final DatasetSummary dataset;
  private final Seeds seeds;

  Limits(ExperimentResult result) {
    this.dataset = result.dataset();
    this.seeds = Seeds.of(result);
  }

  /** One or two sentences each. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    addSource(sentences);
    addNovelty(sentences);
    addUncertainty(sentences);
    addSmallRates(sentences);
    sentences.add(
        "No threshold is chosen here: metrics at a given false-positive rate are read off the test"
            + " background itself. In use a threshold has to come from other background, and the"
            + " rate it gives will differ.");
    sentences.add(
        "Baseline and tuned differ only by fine-tuning. Nothing is said about other methods, such"
            + " as a classifier trained on the same labelled anomalies.");
    return sentences;
  }

  private void addSource(List<String> sentences) {
    switch (dataset.source()) {
      case REAL -> {}
      case GENERATED ->
          sentences.add(
              "The samples were generated. How well the generator's assumptions, listed above, match"
                  + " measured data is not part of any interval.");
      case SURROGATE ->
          sentences.add(
              "The samples are a surrogate for data that could not be had. These numbers must not be"
                  + " quoted as results on the data that it stands for.");
    }
  }

  private void addNovelty(List<String> sentences) {
    Set<String> tuning = classes(Role.TUNING_ANOMALIES);
    Set<String> unseen = classes(Role.UNSEEN_ANOMALIES);
    Set<String> shared = new TreeSet<>(unseen);
    shared.retainAll(tuning);
    if (!shared.isEmpty()) {
      sentences.add(
          "The test anomalies were not seen in training, but their class was: %s also among the"
                  .formatted(
                      shared.size() == 1
                          ? shared.iterator().next() + " is"
                          : String.join(", ", shared) + " are")
              + " labelled anomalies. Whether other kinds of anomaly stand out as much is not tested.");
    } else if (!unseen.isEmpty()) {
      sentences.add(
          "Only anomalies of the class %s were tested. Others may stand out less."
              .formatted(String.join(", ", unseen)));
    }
  }

  private Set<String> classes(Role role) {
    RoleSummary summary = dataset.roles().get(role);
    return summary == null ? Set.of() : summary.classes().keySet();
  }

  private void addUncertainty(List<String> sentences) {
    if (seeds.finished().size() == 1) {
      sentences.add(
          "Intervals and p-values come from one training, seed %s. They show how much other test"
                  .formatted(seeds.finished().get(0).seed())
              + " samples would change the numbers, not how much another training would.");
    } else if (seeds.finished().size() > 1) {
      sentences.add(
          "Percentiles over %s seeds show the spread between trainings. They are not confidence"
                  .formatted(Numbers.count(seeds.finished().size()))
              + " intervals, and do not cover what all seeds have in common: the data, the settings"
              + " and the code.");
    }
    if (!seeds.failed().isEmpty() && !seeds.finished().isEmpty()) {
      sentences.add(
          "%s of %s seeds failed and are left out of every summary. If they failed because of what"
                  .formatted(
                      Numbers.count(seeds.failed().size()), Numbers.count(seeds.all().size()))
              + " was measured, the summary is too good.");
    }
  }

  private void addSmallRates(List<String> sentences) {
    RoleSummary background = dataset.roles().get(Role.TEST_BACKGROUND);
    if (background == null || seeds.finished().isEmpty()) {
      return;
    }
    long falsePositives = (long) (SMALLEST_FPR * background.rows());
    if (falsePositives < FEW) {
      sentences.add(
          "A false-positive rate of %s is %s of the %s background samples of the test: numbers there"
                  .formatted(
                      Numbers.significant(SMALLEST_FPR),
                      falsePositives == 0 ? "less than one" : Numbers.count(falsePositives),
                      Numbers.count(background.rows()))
              + " rest on few samples.");
    }
  }
}
