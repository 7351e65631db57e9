package org.anomalyaware.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.result.Phase;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.ExperimentOutcome;
import org.anomalyaware.engine.RunListener;

/**
 * What a training step costs, over whole epochs: everything between the samples in memory and the
 * updated weights, divided by the number of steps. The ways to train take turns, so that a machine
 * that slows down slows all of them.
 */
public final class TrainingSteps {

  private static final int BATCH = 512;

  private TrainingSteps() {}

  /** A way to train, and the microseconds that a step took in each measured epoch. */
  private record Way(String name, String xla, List<Double> microseconds) {

    double median() {
      List<Double> ascending = microseconds.stream().sorted().toList();
      return ascending.get(ascending.size() / 2);
    }

    double fastest() {
      return microseconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double slowest() {
      return microseconds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
  }

  /**
   * Measures and prints a table in Markdown.
   *
   * @param arguments events of each class, and rounds; 200000 and 3 unless given
   */
  public static void main(String[] arguments) {
    int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    print(measure(events, rounds), System.out);
  }

  private static List<Way> measure(int events, int rounds) {
    List<Way> ways =
        List.of(
            new Way("compiled by XLA", "on", new ArrayList<>()),
            new Way("the same graph without XLA", "off", new ArrayList<>()));
    AnomalyAwareness engine = AnomalyAwareness.create();
    for (int round = 0; round < rounds; round++) {
      for (Way way : ways) {
        Experiment experiment =
            Experiment.on("smeft")
                .with("dataset.events", events)
                .with("pretrain.epochs", 10)
                .with("pretrain.batch", BATCH)
                .with("finetune.epochs", 1)
                .with("training.xla", way.xla());
        try (ExperimentOutcome outcome = engine.run(experiment, new EpochTimes(events, way))) {
          if (outcome.scores().isEmpty()) {
            throw new IllegalStateException(String.valueOf(outcome.result().runs().get(0).error()));
          }
        }
      }
    }
    return ways;
  }

  private static void print(List<Way> ways, PrintStream out) {
    double reference = ways.get(0).median();
    out.println(
        "| 13-16-2-16-13, batch 512 | microseconds a step: median | fastest | slowest | ratio |");
    out.println("|---|---|---|---|---|");
    for (Way way : ways) {
      out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.0f | %.0f | %.2f |%n",
          way.name(),
          way.median(),
          way.fastest(),
          way.slowest(),
          way.median() / reference);
    }
  }

  /** Notes how long the epochs of pre-training took, leaving out the first, which compiles. */
  private record EpochTimes(int events, Way way) implements RunListener {

    private static final double TRAINING_SHARE = 0.7;

    @Override
    public void epochFinished(long seed, EpochRecord epoch) {
      if (epoch.phase() == Phase.PRETRAIN && epoch.epoch() > 1) {
        double steps = Math.ceil(Math.round(TRAINING_SHARE * events) / (double) BATCH);
        way.microseconds().add(epoch.seconds() / steps * 1e6);
      }
    }
  }
}
