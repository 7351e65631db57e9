package org.anomalyaware.datasets.smeft;

import java.nio.file.Path;
import java.util.List;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.api.settings.SettingsSchema;
import org.anomalyaware.datasets.smeft.event.EventCuts;
import org.anomalyaware.datasets.smeft.generator.Contribution;
import org.anomalyaware.datasets.smeft.generator.GeneratorSettings;

/** The dataset's settings and what they mean to the generator. */
final class SmeftSettings {
  static final String PURE_BSM = "bsm";
  static final String FULL = "full";
  static final String STANDARD_MODEL = "sm";

  private static final GeneratorSettings DEFAULTS = GeneratorSettings.DEFAULT;

  static final Setting<Path> SM_FILE =
      Setting.optionalPath(
          "sm",
          "Les Houches event file (.lhe, .lhe.gz) that takes the place of generated SM events");
  static final Setting<Path> BSM_FILE =
      Setting.optionalPath(
          "bsm",
          "Les Houches event file (.lhe, .lhe.gz) that takes the place of generated anomalies");
  static final Setting<Integer> EVENTS =
      Setting.integer(
              "events", 200_000, "Unweighted events of each class; of a file, at most so many")
          .atLeast(10)
          .atMost(10_000_000);
  static final Setting<String> ANOMALIES =
      Setting.choice(
          "anomalies",
          PURE_BSM,
          List.of(PURE_BSM, FULL, STANDARD_MODEL),
          "Anomalies from the BSM amplitude squared alone, from the full sum with interference, or,"
              + " as a null test, from the SM once more");
  static final Setting<Double> C_HW =
      Setting.decimal(
          "cHW", 0.03, "Coefficient of O_HW (arXiv:1310.5150); cancels in the shape of pure BSM");
  static final Setting<Long> SAMPLE_SEED =
      Setting.wholeNumber("sampleSeed", 1, "Seed of the generated events");
  static final Setting<Double> TRAIN_FRACTION =
      Setting.decimal("trainFraction", 0.7, "Share of each class that training may see")
          .above(0.0)
          .atMost(0.99);

  private static final Setting<Double> COLLISION_ENERGY =
      Setting.decimal(
              "collisionEnergy",
              DEFAULTS.collisionEnergy(),
              "Proton-proton centre-of-mass energy in GeV")
          .above(0.0);
  private static final Setting<Integer> QUARK_FLAVOURS =
      Setting.integer(
              "quarkFlavours",
              DEFAULTS.quarkFlavours(),
              "Flavours in the proton, in the order d, u, s, c, b")
          .atLeast(1)
          .atMost(5);
  private static final Setting<Double> Z_WINDOW =
      Setting.decimal(
              "zWindow",
              DEFAULTS.zWindow(),
              "Half-width of the window in the lepton-pair mass around mZ, in widths of the Z")
          .above(0.0);
  private static final Setting<Double> BOTTOM_MASS =
      Setting.decimal(
              "bottomMass",
              DEFAULTS.bottomMass(),
              "Mass in GeV of the b quarks from the Higgs boson")
          .atLeast(0.0);
  private static final Setting<Double> LEPTON_PT =
      Setting.decimal(
              "cuts.leptonPt",
              EventCuts.DEFAULT.leptonPt(),
              "Least transverse momentum of a lepton in GeV")
          .atLeast(0.0);
  private static final Setting<Double> BOTTOM_PT =
      Setting.decimal(
              "cuts.bottomPt",
              EventCuts.DEFAULT.bottomPt(),
              "Least transverse momentum of a b quark in GeV")
          .atLeast(0.0);
  private static final Setting<Double> MAXIMUM_ETA =
      Setting.decimal(
              "cuts.maximumEta",
              EventCuts.DEFAULT.maximumEta(),
              "Largest pseudorapidity, up to its sign, of leptons and b quarks")
          .above(0.0);
  private static final Setting<Double> MINIMUM_DELTA_R =
      Setting.decimal(
              "cuts.minimumDeltaR",
              EventCuts.DEFAULT.minimumDeltaR(),
              "Least Delta R between any two of leptons and b quarks")
          .atLeast(0.0);

  static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          SM_FILE,
          BSM_FILE,
          EVENTS,
          ANOMALIES,
          C_HW,
          SAMPLE_SEED,
          TRAIN_FRACTION,
          COLLISION_ENERGY,
          QUARK_FLAVOURS,
          Z_WINDOW,
          BOTTOM_MASS,
          LEPTON_PT,
          BOTTOM_PT,
          MAXIMUM_ETA,
          MINIMUM_DELTA_R);

  private SmeftSettings() {}

  /**
   * What the generator is to make.
   *
   * @throws InvalidSettingsException if the values, each allowed by itself, do not go together
   */
  static GeneratorSettings generator(Settings settings) {
    try {
      return new GeneratorSettings(
          DEFAULTS.electroweak(),
          new EventCuts(
              settings.get(LEPTON_PT),
              settings.get(BOTTOM_PT),
              settings.get(MAXIMUM_ETA),
              settings.get(MINIMUM_DELTA_R)),
          settings.get(COLLISION_ENERGY),
          settings.get(QUARK_FLAVOURS),
          settings.get(Z_WINDOW),
          settings.get(BOTTOM_MASS),
          DEFAULTS.bottomBranchingRatio());
    } catch (IllegalArgumentException e) {
      throw invalid(e);
    }
  }

  /** The part of the squared amplitude that anomalies are made of. */
  static Contribution anomalies(Settings settings) {
    return switch (settings.get(ANOMALIES)) {
      case PURE_BSM -> Contribution.ANOMALOUS_SQUARE;
      case FULL -> Contribution.FULL;
      case STANDARD_MODEL -> Contribution.STANDARD_MODEL;
      default -> throw new IllegalArgumentException(settings.get(ANOMALIES));
    };
  }

  /** Name of the class that a contribution's events belong to. */
  static String className(Contribution contribution) {
    return switch (contribution) {
      case STANDARD_MODEL -> "SM";
      case ANOMALOUS_SQUARE -> "BSM";
      case FULL -> "SM+BSM";
    };
  }

  /** Values that the generator refuses. */
  static InvalidSettingsException invalid(IllegalArgumentException cause) {
    InvalidSettingsException invalid =
        new InvalidSettingsException(List.of("dataset smeft: " + cause.getMessage()));
    invalid.addSuppressed(cause);
    return invalid;
  }
}
