package org.anomalyaware.engine.suite;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.SuiteCell;
import org.anomalyaware.engine.FinetunedSeed;
import org.anomalyaware.engine.LoadedSeed;
import org.anomalyaware.engine.PretrainedSeed;
import org.anomalyaware.engine.SeedSteps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs cells, or takes what an earlier invocation left of them. Used by several threads. */
final class CellRun {

  private static final Logger log = LoggerFactory.getLogger(CellRun.class);

  private final SeedSteps steps;
  private final SuiteFolder folder;
  private final boolean keepScores;
  private final SuiteListener listener;
  private final CellIdentity identities = new CellIdentity();
  private final Map<PlannedCell, CellOutcome> outcomes = new ConcurrentHashMap<>();

  CellRun(SeedSteps steps, SuiteFolder folder, boolean keepScores, SuiteListener listener) {
    this.steps = steps;
    this.folder = folder;
    this.keepScores = keepScores;
    this.listener = listener;
  }

  /** What became of the cells so far. */
  Map<PlannedCell, CellOutcome> outcomes() {
    return outcomes;
  }

  /**
   * Runs the cells that share their data.
   *
   * @throws AnomalyAwareException if what was finished cannot be kept
   */
  void run(SharedData shared) {
    TrainingCounter training = new TrainingCounter(listener);
    try {
      new Sharing(training).run(shared);
    } catch (NotKeptException e) {
      throw e.reason;
    }
    listener.epochsDone(shared.epochs() - training.epochs(), false);
  }

  private void finish(PlannedCell planned, CellOutcome outcome, boolean reused) {
    outcomes.put(planned, outcome);
    listener.cellFinished(
        new SuiteListener.FinishedCell(
            planned.experiment().dataset().origin().id(),
            planned.experiment().variant().id(),
            planned.point().values(),
            outcome.cell(),
            reused));
  }

  /** Records why cells have no result. */
  private void giveUp(Collection<PlannedCell> cells, Throwable why) {
    log.info("No result for {} cells", cells.size(), why);
    SuiteCell.Status status =
        why instanceof AnomalyAwareException known && known.kind() == Kind.DATA
            ? SuiteCell.Status.MISSING
            : SuiteCell.Status.FAILED;
    for (PlannedCell cell : cells) {
      if (!outcomes.containsKey(cell)) {
        finish(cell, CellOutcome.without(cell.seed(), status, reason(why)), false);
      }
    }
  }

  private static String reason(Throwable why) {
    if (why instanceof AnomalyAwareException) {
      return String.valueOf(why.getMessage());
    }
    if (why instanceof OutOfMemoryError) {
      return "Java's memory was not enough (%s; it may use %d MB). Give it more with -Xmx, or work on fewer cells at once."
          .formatted(why.getMessage(), Runtime.getRuntime().maxMemory() >> 20);
    }
    return "Something unexpected happened, which is a fault of this program or of a plugin: " + why;
  }

  /** What was finished cannot be kept, which ends the suite; any other failure ends a cell. */
  private static final class NotKeptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final AnomalyAwareException reason;

    NotKeptException(AnomalyAwareException reason) {
      super(reason);
      this.reason = reason;
    }
  }

  /** One loading of data and what it serves. */
  private final class Sharing {

    private final TrainingCounter training;
    private final String started = steps.now();

    Sharing(TrainingCounter training) {
      this.training = training;
    }

    void run(SharedData shared) {
      attempt(
          shared.cells(),
          () -> {
            PlannedCell first = shared.first();
            LoadedSeed loaded = steps.load(first.experiment(), first.seed(), training);
            shared.trainings().forEach(each -> train(each, loaded));
          });
    }

    private void train(SharedData.Training shared, LoadedSeed loaded) {
      Map<PlannedCell, String> wanted = new LinkedHashMap<>();
      for (PlannedCell cell : shared.cells()) {
        String identity = identities.of(cell.experiment(), cell.seed(), loaded.summary().digest());
        Optional<ExperimentResult> finished = folder.finished(identity, keepScores);
        if (finished.isPresent()) {
          finish(cell, CellOutcome.of(identity, finished.get()), true);
        } else {
          wanted.put(cell, identity);
        }
      }
      if (!wanted.isEmpty()) {
        attempt(
            wanted.keySet(),
            () -> {
              PretrainedSeed pretrained =
                  steps.pretrain(shared.first().experiment(), loaded, training);
              wanted.forEach(
                  (cell, identity) ->
                      attempt(List.of(cell), () -> tune(cell, identity, pretrained)));
            });
      }
    }

    private void tune(PlannedCell cell, String identity, PretrainedSeed pretrained) {
      FinetunedSeed seed = steps.finetune(cell.experiment(), pretrained, training);
      ExperimentResult result = steps.result(cell.experiment(), seed, started);
      try {
        folder.keep(identity, result, keepScores ? seed.scores() : null);
      } catch (AnomalyAwareException e) {
        throw new NotKeptException(e);
      }
      finish(cell, CellOutcome.of(identity, result), false);
    }

    /** Whatever goes wrong is the cells' failure and nobody else's. */
    private void attempt(Collection<PlannedCell> cells, Runnable work) {
      try {
        work.run();
      } catch (NotKeptException | CancellationException e) {
        throw e;
      } catch (RuntimeException | OutOfMemoryError e) {
        giveUp(cells, e);
      }
    }
  }
}
