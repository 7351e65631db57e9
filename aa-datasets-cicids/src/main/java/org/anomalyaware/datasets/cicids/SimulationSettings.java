package org.anomalyaware.datasets.cicids;

import java.util.ArrayList;
import java.util.List;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.Settings;

/** The settings of the variant simulated, and which settings do not go with it. */
final class SimulationSettings {

  private static final int MOST_FLOWS = 5_000_000;

  static final Setting<Integer> BENIGN_FLOWS =
      flows("benignFlows", 60_000, "Benign flows to simulate");
  static final Setting<Integer> BRUTE_FORCE_FLOWS =
      flows("bruteForceFlows", 5_000, "Flows of password guessing to simulate");
  static final Setting<Integer> DOS_FLOWS =
      flows("dosFlows", 12_000, "Flows of denial of service to simulate");
  static final Setting<Long> SAMPLE_SEED =
      Setting.wholeNumber("sampleSeed", 1, "Seed of the simulated flows");

  private static final List<Setting<?>> ALL =
      List.of(BENIGN_FLOWS, BRUTE_FORCE_FLOWS, DOS_FLOWS, SAMPLE_SEED);

  private SimulationSettings() {}

  private static Setting<Integer> flows(String name, int count, String description) {
    return Setting.integer(name, count, description + ", in the variant " + Protocol.SIMULATED)
        .atLeast(10)
        .atMost(MOST_FLOWS);
  }

  /**
   * Checks that the settings of files stay away from simulated flows, and the other way round.
   *
   * @throws InvalidSettingsException if a setting says what the variant cannot do
   */
  static void check(LoadRequest request) {
    Settings settings = request.settings();
    List<String> problems = new ArrayList<>();
    if (request.variant().equals(Protocol.SIMULATED)) {
      if (!settings.get(CicidsSettings.FILE).isEmpty()) {
        problems.add(
            "dataset.file does not go with the variant %s, which reads no file. Take it away, or"
                    .formatted(Protocol.SIMULATED)
                + " take another variant");
      }
    } else {
      for (Setting<?> setting : ALL) {
        String value = String.valueOf(settings.get(setting));
        if (!value.equals(setting.defaultText())) {
          problems.add(
              "dataset.%s = %s goes with the variant %s, but the variant is %s, which reads files"
                  .formatted(setting.name(), value, Protocol.SIMULATED, request.variant()));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
  }
}
