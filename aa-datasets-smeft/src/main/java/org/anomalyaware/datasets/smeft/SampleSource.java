package org.anomalyaware.datasets.smeft;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.datasets.smeft.generator.Contribution;
import org.anomalyaware.datasets.smeft.generator.GeneratedSample;
import org.anomalyaware.datasets.smeft.generator.GeneratorSettings;
import org.anomalyaware.datasets.smeft.generator.ZhGenerator;
import org.anomalyaware.datasets.smeft.lhe.LheBeams;
import org.anomalyaware.datasets.smeft.lhe.LheReader;
import org.anomalyaware.datasets.smeft.lhe.ZhEventFile;

/**
 * Gets the events of one class, from the user's file if one is given and from the generator
 * otherwise.
 */
final class SampleSource {
  private static final int PROTON = 2212;

  private final LoadRequest request;
  private final int events;

  SampleSource(LoadRequest request) {
    this.request = request;
    this.events = request.settings().get(SmeftSettings.EVENTS);
  }

  /**
   * Finds what is wrong with a class before any time is spent on another: a file that is no event
   * file, settings that leave nothing to generate.
   */
  void check(Setting<Path> fileSetting, Contribution contribution) {
    Optional<Path> file = request.settings().find(fileSetting);
    if (file.isPresent()) {
      LheReader.open(request.folders().locate(file.get())).close();
      return;
    }
    GeneratorSettings settings = SmeftSettings.generator(request.settings());
    try {
      contribution.couplings(settings.electroweak(), request.settings().get(SmeftSettings.C_HW));
    } catch (IllegalArgumentException e) {
      throw SmeftSettings.invalid(e);
    }
  }

  /**
   * Events and what to tell of them.
   *
   * @param name the class, as shown to users
   * @param fileSetting names the file that takes the generator's place
   * @param contribution what to generate without a file
   * @param seed of the generated events
   */
  Sample get(String name, Setting<Path> fileSetting, Contribution contribution, long seed) {
    Optional<Path> file = request.settings().find(fileSetting);
    return file.isPresent()
        ? read(name, request.folders().locate(file.get()))
        : generate(name, contribution, seed);
  }

  private Sample read(String name, Path file) {
    String task = "Reading " + name + " events";
    ZhEventFile read =
        ZhEventFile.read(file, events, done -> request.progress().progressed(task, done, events));
    request.progress().progressed(task, events, events);
    String note =
        "%s: %d events read from %s%s%s."
            .formatted(
                name,
                read.events(),
                file,
                read.complete() ? "" : ", which holds more",
                beams(read.beams()));
    return new Sample(read.features(), note);
  }

  private String beams(LheBeams beams) {
    double energy = beams.firstEnergy() + beams.secondEnergy();
    double expected = SmeftSettings.generator(request.settings()).collisionEnergy();
    boolean protons = beams.firstId() == PROTON && beams.secondId() == PROTON;
    return protons && Math.abs(energy - expected) < 1e-3 * expected
        ? ""
        : "; its beams are particles %d and %d at %s GeV, not protons at %s GeV"
            .formatted(beams.firstId(), beams.secondId(), energy, expected);
  }

  private Sample generate(String name, Contribution contribution, long seed) {
    GeneratorSettings settings = SmeftSettings.generator(request.settings());
    String task = "Generating " + name + " events";
    try {
      ZhGenerator generator = prepare(settings, contribution, seed);
      GeneratedSample sample =
          generator.unweighted(events, done -> request.progress().progressed(task, done, events));
      return new Sample(sample.features(), note(name, sample));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cancelled(task, e);
    }
  }

  private ZhGenerator prepare(GeneratorSettings settings, Contribution contribution, long seed)
      throws InterruptedException {
    try {
      return new ZhGenerator(
          settings,
          contribution,
          request.settings().get(SmeftSettings.C_HW),
          seed,
          request.threads());
    } catch (IllegalArgumentException e) {
      throw SmeftSettings.invalid(e);
    }
  }

  private static CancellationException cancelled(String task, InterruptedException cause) {
    CancellationException cancelled = new CancellationException(task + " was interrupted");
    cancelled.initCause(cause);
    return cancelled;
  }

  private static String note(String name, GeneratedSample sample) {
    return String.format(
        Locale.ROOT,
        "%s: %d events generated; cross-section within the cuts and with branching ratios %.4g +-"
            + " %.1g pb; %.1f %% of the points kept; %d weights above the maximum, holding %.1g of the"
            + " total.",
        name,
        sample.events(),
        sample.crossSection().picobarns(),
        sample.crossSection().error(),
        100.0 * sample.efficiency(),
        sample.overshoots(),
        sample.overshootShare());
  }

  /** Rows of features, and a sentence on where they come from. */
  @SuppressWarnings("ArrayRecordComponent")
  record Sample(float[] features, String note) {}
}
