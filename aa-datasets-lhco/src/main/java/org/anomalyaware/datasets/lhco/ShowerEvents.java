package org.anomalyaware.datasets.lhco;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.generation.ParallelBlocks;
import org.anomalyaware.api.generation.RandomStream;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.datasets.lhco.jets.Jet;
import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;
import org.anomalyaware.datasets.lhco.process.HardProcess;
import org.anomalyaware.datasets.lhco.shower.DipoleShower;
import org.anomalyaware.datasets.lhco.shower.HardPair;

/**
 * Generates the events of the variant {@code shower}. Blocks of a fixed number of events have
 * random numbers of their own, named by the sample's seed, the class and the block.
 */
final class ShowerEvents {
  private static final int EVENTS_PER_BLOCK = 500;

  /** More events than this are not tried for one that passes the trigger. */
  private static final int MOST_TRIALS_PER_EVENT = 50;

  private final LoadRequest request;
  private final Settings settings;
  private final DipoleShower shower;

  private ShowerEvents(LoadRequest request) {
    this.request = request;
    this.settings = request.settings().under(ShowerSettings.PREFIX);
    this.shower = ShowerSettings.shower(settings);
  }

  /**
   * As many events of both classes as the settings ask for.
   *
   * @throws InvalidSettingsException if the settings do not go together
   * @throws CancellationException if the thread is interrupted meanwhile
   */
  static Events generate(LoadRequest request) {
    ShowerEvents generator = new ShowerEvents(request);
    Map<EventClass, HardProcess> processes = new EnumMap<>(EventClass.class);
    for (EventClass eventClass : EventClass.values()) {
      processes.put(eventClass, ShowerSettings.process(eventClass, generator.settings));
    }
    Map<EventClass, float[]> rows = new EnumMap<>(EventClass.class);
    List<String> notes = new ArrayList<>();
    processes.forEach(
        (eventClass, process) -> {
          Sample sample = generator.sample(eventClass, process);
          rows.put(eventClass, sample.rows());
          notes.add(sample.note(eventClass));
        });
    return new Events(rows, notes);
  }

  private Sample sample(EventClass eventClass, HardProcess process) {
    int events = ShowerSettings.events(eventClass, settings);
    float[] rows = new float[Math.multiplyExact(events, JetColumns.FEATURES)];
    String task = "Generating " + eventClass.display() + " events";
    Progress progress = new Progress(done -> request.progress().progressed(task, done, events));
    int blocks = (events + EVENTS_PER_BLOCK - 1) / EVENTS_PER_BLOCK;
    try {
      long trials =
          ParallelBlocks.run(
                  blocks,
                  request.threads(),
                  block -> {
                    int first = block * EVENTS_PER_BLOCK;
                    int last = Math.min(events, first + EVENTS_PER_BLOCK);
                    long tried = fill(eventClass, process, block, rows, first, last);
                    progress.add(last - first);
                    return tried;
                  })
              .stream()
              .mapToLong(Long::longValue)
              .sum();
      return new Sample(rows, trials);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException cancelled = new CancellationException(task + " was interrupted");
      cancelled.initCause(e);
      throw cancelled;
    }
  }

  /** Makes the events of one block and says how many were tried. */
  private long fill(
      EventClass eventClass, HardProcess process, int block, float[] rows, int first, int last) {
    RandomStream random =
        RandomStream.of(settings.get(ShowerSettings.SAMPLE_SEED), eventClass.label(), block);
    long trials = 0;
    for (int event = first; event < last; trials++) {
      if (trials == (long) MOST_TRIALS_PER_EVENT * EVENTS_PER_BLOCK) {
        throw new InvalidSettingsException(List.of(tooFew(eventClass, event - first, trials)));
      }
      Optional<List<Jet>> jets = JetTrigger.accepted(particles(process, random));
      if (jets.isPresent()) {
        JetTrigger.measure(jets.get(), rows, event * JetColumns.FEATURES);
        event++;
      }
    }
    return trials;
  }

  private List<FourMomentum> particles(HardProcess process, RandomStream random) {
    List<FourMomentum> particles = new ArrayList<>();
    for (HardPair pair : process.draw(random)) {
      particles.addAll(shower.evolve(pair, random));
    }
    return particles;
  }

  private static String tooFew(EventClass eventClass, int accepted, long trials) {
    return "dataset.shower: only %d of %d %s events have a jet with pT above %.0f GeV; choose masses"
            .formatted(accepted, trials, eventClass.display(), JetTrigger.LEAST_TRANSVERSE)
        + " that give harder jets";
  }

  /** Rows of events, and how many were tried for them. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Sample(float[] rows, long trials) {
    String note(EventClass eventClass) {
      int events = rows.length / JetColumns.FEATURES;
      return String.format(
          Locale.ROOT,
          "%s: %d events generated by the dipole shower; %.1f %% of those tried pass the trigger.",
          eventClass.display(),
          events,
          100.0 * events / trials);
    }
  }

  /** Adds up what the threads have done. */
  private static final class Progress {
    private final IntConsumer listener;
    private int done;

    Progress(IntConsumer listener) {
      this.listener = listener;
    }

    synchronized void add(int events) {
      done += events;
      listener.accept(done);
    }
  }
}
