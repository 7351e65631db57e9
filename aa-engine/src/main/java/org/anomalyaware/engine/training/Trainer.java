package org.anomalyaware.engine.training;

import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.anomalyaware.api.result.EpochRecord;
import org.apiguardian.api.API;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains a network through one phase. Without state; may be used from several threads. */
@API(status = API.Status.INTERNAL)
public final class Trainer {

  private static final Logger log = LoggerFactory.getLogger(Trainer.class);

  private final XlaMode mode;

  /** A trainer that compiles or does not. */
  public Trainer(XlaMode mode) {
    this.mode = mode;
  }

  /**
   * Trains. If a loss or a weight stops being finite, the phase ends there with the weights of the
   * last good epoch.
   *
   * @param network what is trained
   * @param start the weights to begin with
   * @param plan what to do
   * @param epochs hears of each finished epoch
   * @throws CancellationException if the thread is interrupted
   */
  public PhaseOutcome train(
      PreparedNetwork network, Weights start, PhasePlan plan, Consumer<EpochRecord> epochs) {
    return trainObserved(network, start, plan, (epoch, weights) -> epochs.accept(epoch));
  }

  /**
   * The same for a listener that wants the weights after each epoch too.
   *
   * @throws CancellationException if the thread is interrupted
   */
  public PhaseOutcome trainObserved(
      PreparedNetwork network,
      Weights start,
      PhasePlan plan,
      BiConsumer<EpochRecord, Weights> epochs) {
    if (compiles(network)) {
      try (PhaseRun run = PhaseRun.begin(network, start, plan, true)) {
        return run.toTheEnd(epochs);
      } catch (PhaseRun.FirstCallException e) {
        if (mode == XlaMode.ON) {
          throw e.reason();
        }
        log.warn(
            "XLA cannot compile this network, so it is trained without, which is slower: {}",
            e.reason().getMessage());
      }
    }
    try (PhaseRun run = PhaseRun.begin(network, start, plan, false)) {
      return run.toTheEnd(epochs);
    } catch (PhaseRun.FirstCallException e) {
      throw e.reason();
    }
  }

  private boolean compiles(PreparedNetwork network) {
    return switch (mode) {
      case ON -> true;
      case OFF -> false;
      case AUTO -> !network.isConvolutional();
    };
  }
}
