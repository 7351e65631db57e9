package org.anomalyaware.datasets.lhco;

import java.util.List;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.api.settings.SettingsSchema;
import org.anomalyaware.datasets.lhco.process.DijetProcess;
import org.anomalyaware.datasets.lhco.process.HardProcess;
import org.anomalyaware.datasets.lhco.process.Resonance;
import org.anomalyaware.datasets.lhco.process.ResonanceProcess;
import org.anomalyaware.datasets.lhco.shower.DipoleShower;
import org.anomalyaware.datasets.lhco.shower.StrongCoupling;

/** The settings of the variant {@code shower}, and what they mean to the generator. */
final class ShowerSettings {
  /** What their names begin with among the dataset's settings. */
  static final String PREFIX = "shower";

  /** Of the two protons together, GeV. */
  static final double COLLISION_ENERGY = 13_000;

  /** pT of the partons of a dijet event, GeV; below it next to none pass the trigger. */
  static final double LEAST_PARTON_TRANSVERSE = 1_150;

  /** The widths of W', X and Y in units of their masses; nothing is published. */
  static final double RELATIVE_WIDTH = 0.01;

  static final Setting<Integer> BACKGROUND =
      Setting.integer("background", 100_000, "QCD events to generate (variant shower)")
          .atLeast(10)
          .atMost(10_000_000);
  static final Setting<Integer> SIGNAL =
      Setting.integer("signal", 20_000, "W' events to generate (variant shower)")
          .atLeast(10)
          .atMost(10_000_000);
  static final Setting<Long> SAMPLE_SEED =
      Setting.wholeNumber("sampleSeed", 1, "Seed of the generated events (variant shower)");

  private static final Setting<Double> ALPHA_S =
      Setting.decimal(
              "alphaS",
              0.1365,
              "alpha_s at the mass of the Z; the default is Pythia's (arXiv:1404.5630)")
          .atLeast(0.05)
          .atMost(0.2);
  private static final Setting<Double> CUTOFF =
      Setting.decimal("cutoff", 1.0, "Lowest kT in GeV of a parton that the shower emits")
          .atLeast(0.7)
          .atMost(100.0);
  private static final Setting<Double> PARENT_MASS =
      Setting.decimal("parentMass", 3_500, "Mass of W' in GeV").above(0.0);
  private static final Setting<Double> HEAVY_MASS =
      Setting.decimal("heavyMass", 500, "Mass of X in GeV").above(0.0);
  private static final Setting<Double> LIGHT_MASS =
      Setting.decimal("lightMass", 100, "Mass of Y in GeV").above(0.0);

  static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          BACKGROUND, SIGNAL, SAMPLE_SEED, ALPHA_S, CUTOFF, PARENT_MASS, HEAVY_MASS, LIGHT_MASS);

  private ShowerSettings() {}

  /** The shower that both classes share. */
  static DipoleShower shower(Settings settings) {
    try {
      return new DipoleShower(coupling(settings), settings.get(CUTOFF));
    } catch (IllegalArgumentException e) {
      throw invalid(e);
    }
  }

  /** The hard process of a class. */
  static HardProcess process(EventClass eventClass, Settings settings) {
    try {
      return switch (eventClass) {
        case BACKGROUND ->
            new DijetProcess(coupling(settings), COLLISION_ENERGY, LEAST_PARTON_TRANSVERSE);
        case SIGNAL ->
            new ResonanceProcess(
                resonance(settings.get(PARENT_MASS)),
                resonance(settings.get(HEAVY_MASS)),
                resonance(settings.get(LIGHT_MASS)),
                COLLISION_ENERGY);
      };
    } catch (IllegalArgumentException e) {
      throw invalid(e);
    }
  }

  /** How many events of a class are wanted. */
  static int events(EventClass eventClass, Settings settings) {
    return switch (eventClass) {
      case BACKGROUND -> settings.get(BACKGROUND);
      case SIGNAL -> settings.get(SIGNAL);
    };
  }

  private static StrongCoupling coupling(Settings settings) {
    return new StrongCoupling(settings.get(ALPHA_S));
  }

  private static Resonance resonance(double mass) {
    return new Resonance(mass, RELATIVE_WIDTH * mass);
  }

  private static InvalidSettingsException invalid(IllegalArgumentException cause) {
    InvalidSettingsException invalid =
        new InvalidSettingsException(List.of("dataset.shower: " + cause.getMessage()));
    invalid.addSuppressed(cause);
    return invalid;
  }
}
