package org.anomalyaware.engine.training;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.result.Phase;
import org.tensorflow.exceptions.TensorFlowException;

/** One phase while it runs. While a chunk trains, the next one is put together beside it. */
final class PhaseRun implements AutoCloseable {

  /** The program could not run at all, as happens where XLA is missing. */
  static final class FirstCallException extends Exception {

    private static final long serialVersionUID = 1L;

    private final TensorFlowException reason;

    private FirstCallException(TensorFlowException reason) {
      super(reason);
      this.reason = reason;
    }

    TensorFlowException reason() {
      return reason;
    }
  }

  private final PhasePlan plan;
  private final TrainingProgram program;
  private final ChunkFeed feed;
  private final boolean xla;
  private final int seed;
  private final int stepsPerEpoch;
  private TrainingState state;
  private Weights lastGood;
  private boolean called;

  private PhaseRun(
      PhasePlan plan, TrainingProgram program, ChunkFeed feed, boolean xla, Weights start) {
    this.plan = plan;
    this.program = program;
    this.feed = feed;
    this.xla = xla;
    this.seed = Seeds.ofPhase(plan.seed(), plan.phase());
    this.stepsPerEpoch = feed.stepsPerEpoch();
    this.state = TrainingState.startingFrom(start);
    this.lastGood = start;
  }

  static PhaseRun begin(PreparedNetwork network, Weights start, PhasePlan plan, boolean xla) {
    BatchSource batches = plan.batches();
    ChunkShape chunk =
        ChunkShape.fitting(batches.stepsPerEpoch(), plan.mix().total(), network.features().size());
    StepFunction step =
        new StepFunction(
            network, plan.objective(network, start), new Adam(plan.learningRate()), chunk, xla);
    TrainingProgram program = TrainingProgram.build(step, xla);
    return new PhaseRun(
        plan,
        program,
        new ChunkFeed(batches, chunk, network.features(), plan.epochs()),
        xla,
        start);
  }

  PhaseOutcome toTheEnd(BiConsumer<EpochRecord, Weights> listener) throws FirstCallException {
    for (int epoch = 1; epoch <= plan.epochs(); epoch++) {
      EpochRecord done = epoch(epoch);
      Weights weights = state.weights();
      if (!isFinite(done) || !weights.areFinite()) {
        return new PhaseOutcome(lastGood, xla, divergence(done));
      }
      lastGood = weights;
      listener.accept(done, weights);
    }
    return new PhaseOutcome(lastGood, xla, null);
  }

  private static boolean isFinite(EpochRecord epoch) {
    return Double.isFinite(epoch.reconstruction() + epoch.kl() + epoch.penalty());
  }

  /** Of the chosen penalty's own settings, which may be none. */
  private static String changes(PhasePlan.Tuning tuning) {
    List<String> names =
        tuning.penalty().plugin().settings().settings().stream()
            .map(setting -> "penalty." + setting.name())
            .toList();
    return names.isEmpty() ? "" : ", or change " + String.join(" or ", names);
  }

  private String divergence(EpochRecord epoch) {
    PhasePlan.Tuning tuning = plan.tuning();
    String advice =
        tuning == null
            ? "Lower pretrain.learningRate, or look for extreme values in the data."
            : "Lower schedule.maximum or finetune.learningRate" + changes(tuning) + ".";
    return String.format(
        Locale.ROOT,
        "%s diverged in epoch %d of %d: reconstruction %.4g, KL %.4g, penalty %.4g at lambda %.4g. %s"
            + " The weights from before that epoch were kept.",
        plan.phase() == Phase.PRETRAIN ? "Pre-training" : "Fine-tuning",
        epoch.epoch(),
        plan.epochs(),
        epoch.reconstruction(),
        epoch.kl(),
        epoch.penalty(),
        epoch.strength(),
        advice);
  }

  private EpochRecord epoch(int epoch) throws FirstCallException {
    long began = System.nanoTime();
    double strength = plan.strength(epoch);
    double reconstruction = 0;
    double kl = 0;
    double penalty = 0;
    for (int done = 0; done < stepsPerEpoch; ) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("Training was interrupted");
      }
      ChunkFeed.Chunk chunk = feed.next();
      TrainingProgram.Outcome outcome = call(chunk, strength);
      reconstruction += outcome.reconstruction();
      kl += outcome.kl();
      penalty += outcome.penalty();
      done += chunk.steps();
    }
    return new EpochRecord(
        plan.phase(),
        epoch,
        strength,
        reconstruction / stepsPerEpoch,
        kl / stepsPerEpoch,
        penalty / stepsPerEpoch,
        (System.nanoTime() - began) / 1e9);
  }

  private TrainingProgram.Outcome call(ChunkFeed.Chunk chunk, double strength)
      throws FirstCallException {
    TrainingProgram.Outcome outcome;
    try {
      outcome = program.run(chunk.tensor(), chunk.steps(), seed, strength, state);
    } catch (TensorFlowException e) {
      if (called) {
        throw e;
      }
      throw new FirstCallException(e);
    }
    called = true;
    state.close();
    state = outcome.state();
    return outcome;
  }

  @Override
  public void close() {
    feed.close();
    state.close();
    program.close();
  }
}
