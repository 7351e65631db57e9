package org.anomalyaware.datasets.cicids;

import java.nio.file.Path;
import java.util.List;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.SettingsSchema;

/** The dataset's settings and what they mean. */
final class CicidsSettings {

  static final String KEEP = "keep";
  static final String ONCE = "once";

  static final Setting<List<Path>> FILE =
      Setting.paths(
          "file", "CSV files, zips or folders of flows, instead of all in the dataset's folder");
  static final Setting<Boolean> DESTINATION_PORT =
      Setting.flag("destinationPort", true, "Whether the destination port is a feature");
  static final Setting<String> DUPLICATES =
      Setting.choice(
          "duplicates",
          KEEP,
          List.of(KEEP, ONCE),
          "Whether rows with the same numbers and class are all kept, or count once");
  static final Setting<String> UNSEEN =
      Setting.choice(
          "unseen",
          AttackFamily.DOS.id(),
          AttackFamily.ids(),
          "The family of attacks that training does not see, in the variant leave-one-out");
  static final Setting<Double> TRAIN_FRACTION =
      Setting.decimal("trainFraction", 0.7, "Share of the background that training may see")
          .above(0.0)
          .atMost(0.99);

  static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          FILE,
          DESTINATION_PORT,
          DUPLICATES,
          UNSEEN,
          TRAIN_FRACTION,
          SimulationSettings.BENIGN_FLOWS,
          SimulationSettings.BRUTE_FORCE_FLOWS,
          SimulationSettings.DOS_FLOWS,
          SimulationSettings.SAMPLE_SEED);

  private CicidsSettings() {}

  /**
   * What the variant and the settings ask for.
   *
   * @throws InvalidSettingsException if a setting says what the variant cannot do
   */
  static Protocol protocol(LoadRequest request) {
    String unseen = request.settings().get(UNSEEN);
    boolean leaveOneOut = request.variant().equals(Protocol.LEAVE_ONE_OUT);
    if (!leaveOneOut && !unseen.equals(UNSEEN.defaultText())) {
      throw new InvalidSettingsException(
          List.of(
              "dataset.unseen = %s goes with the variant %s, but the variant is %s, where %s is unseen"
                  .formatted(
                      unseen, Protocol.LEAVE_ONE_OUT, request.variant(), UNSEEN.defaultText())));
    }
    return switch (request.variant()) {
      case Protocol.PAPER, Protocol.SIMULATED -> Protocol.paper();
      case Protocol.CLEANED -> Protocol.cleaned();
      case Protocol.LEAVE_ONE_OUT -> Protocol.leaveOneOut(AttackFamily.of(unseen));
      default -> throw new IllegalArgumentException("cicids has no variant " + request.variant());
    };
  }
}
