package org.anomalyaware.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.ExperimentOutcome;
import org.anomalyaware.engine.Scorer;
import org.jspecify.annotations.Nullable;

/** Scoring raw features with a trained network. */
final class ScoringSection {

  private static final NetworkShape SHAPE = NetworkShape.LHCO;

  private ScoringSection() {}

  static Section section() {
    return new Section(
        "scoring",
        "Scoring",
        "Raw features in an array to scores in an array with lhco's network: standardizing, encoding to"
            + " the latent mean, decoding, summing squares. Ours is the `Scorer` of a saved model. The"
            + " others compute the same eagerly, without gradients, in batches of 65,536, from what is"
            + " in their own memory.",
        Integer.MAX_VALUE,
        ScoringSection::contests);
  }

  private static List<Contest> contests(Effort effort) {
    List<Contest> contests = new ArrayList<>();
    int most = effort.quick() ? 1_000 : 1_000_000;
    for (int rows = 1_000; rows <= most; rows *= 10) {
      contests.add(
          new Contest(
              "14-16-2-16-14, %,d rows".formatted(rows),
              Unit.ROWS_PER_SECOND,
              new Ours(effort, rows),
              new DjlPyTorchScoring(SHAPE, rows, effort.time()),
              new PythonContestant(
                  "PyTorch of Debian",
                  "scoring",
                  Map.of(
                      "features", SHAPE.features(),
                      "hidden", SHAPE.hidden(),
                      "latent", SHAPE.latent(),
                      "rows", rows,
                      "seconds", effort.time().toMillis() / 1e3))));
    }
    return contests;
  }

  /** A scorer of a network that was trained for one epoch, which is as fast as one that can. */
  private static final class Ours implements Contestant {

    private final Effort effort;
    private final float[] values;
    private @Nullable ExperimentOutcome outcome;
    private @Nullable Scorer scorer;

    Ours(Effort effort, int rows) {
      this.effort = effort;
      this.values = SHAPE.samples(rows);
    }

    @Override
    public String name() {
      return "ours";
    }

    @Override
    public void prepare() {
      Experiment experiment =
          Experiment.on("lhco")
              .withVariant("shower")
              .with("dataset.shower.background", 2_000)
              .with("dataset.shower.signal", 1_000)
              .with("pretrain.epochs", 1)
              .with("finetune.epochs", 1);
      outcome = AnomalyAwareness.create().run(experiment);
      scorer = outcome.scorer();
      measure();
    }

    @Override
    public double measure() {
      Scorer ready = scorer;
      if (ready == null) {
        throw new IllegalStateException("There is no scorer before prepare()");
      }
      int rows = values.length / SHAPE.features();
      return rows * Pace.perSecond(effort.time(), () -> ready.score(values));
    }

    @Override
    public void close() {
      if (scorer != null) {
        scorer.close();
      }
      if (outcome != null) {
        outcome.close();
      }
    }
  }
}
