package org.anomalyaware.benchmarks;

import java.util.List;
import java.util.stream.Stream;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.ExperimentOutcome;

/** Whole experiments as the recipes say, from data to metrics. */
final class RecipesSection {

  private RecipesSection() {}

  static Section section() {
    return new Section(
        "recipes",
        "Recipes, end to end",
        "`aa run DATASET --seed 1` without the start of Java, the loading of TensorFlow and the writing"
            + " of the report: loading or generating, both phases of training with all their epochs,"
            + " scoring and evaluation. The data are what is at hand: smeft generates its own, the"
            + " others are read from `--data`, which may hold fewer rows than the official files; of cicids"
            + " it is the variant `cleaned`.",
        2,
        effort ->
            Stream.of("smeft", "lhco", "mnist", "cicids")
                .map(
                    dataset ->
                        new Contest(dataset, Unit.SECONDS, List.of(new Recipe(effort, dataset))))
                .toList());
  }

  /** One dataset's recipe. */
  private record Recipe(Effort effort, String dataset) implements Contestant {

    private static final AnomalyAwareness ENGINE = AnomalyAwareness.create();

    @Override
    public String name() {
      return "ours";
    }

    @Override
    public void prepare() throws AbsentException {
      // Whether its data can be had, and classes and natives loaded.
      try {
        run(shortened());
      } catch (AnomalyAwareException e) {
        throw new AbsentException(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      }
    }

    private Experiment whole() {
      return effort.experiment(dataset);
    }

    private Experiment shortened() {
      return whole().with("pretrain.epochs", 1).with("finetune.epochs", 1);
    }

    @Override
    public double measure() {
      return run(effort.quick() ? shortened() : whole());
    }

    private static double run(Experiment experiment) {
      long began = System.nanoTime();
      try (ExperimentOutcome outcome = ENGINE.run(experiment)) {
        if (outcome.scores().isEmpty()) {
          throw new IllegalStateException(String.valueOf(outcome.result().runs().get(0).error()));
        }
        return (System.nanoTime() - began) / 1e9;
      }
    }
  }
}
