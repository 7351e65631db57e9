package org.anomalyaware.datasets.cicids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.datasets.cicids.meter.FlowColumn;
import org.junit.jupiter.api.Test;

class SimulatedVariantTest {

  private static final Map<String, String> SMALL =
      Map.of("benignFlows", "1000", "bruteForceFlows", "400", "dosFlows", "500");

  @Test
  void says_that_it_is_a_surrogate() {
    assertThat(new CicidsDataset().variants())
        .filteredOn(variant -> variant.id().equals("simulated"))
        .singleElement()
        .satisfies(variant -> assertThat(variant.source()).isEqualTo(DataSource.SURROGATE));
  }

  @Test
  void the_meter_has_the_columns_of_the_published_files() {
    assertThat(FlowColumn.titles())
        .isEqualTo(FlowFeatures.ALL.stream().map(Feature::name).toList());
  }

  @Test
  void roles_are_the_papers_in_the_published_proportions() {
    LoadedDataset loaded = load(SMALL, Map.of("duplicates", "keep"));
    assertThat(loaded.training().background().classCounts()).isEqualTo(Map.of("BENIGN", 700));
    assertThat(loaded.test().background().classCounts()).isEqualTo(Map.of("BENIGN", 300));
    // 7,938 to 5,897, and 231,073 to 10,293 to 5,796 to 5,499
    assertThat(loaded.training().anomalies().classCounts())
        .isEqualTo(Map.of("FTP-Patator", 230, "SSH-Patator", 170));
    assertThat(loaded.test().anomalies().classCounts())
        .isEqualTo(
            Map.of(
                "DoS Hulk", 458, "DoS GoldenEye", 20, "DoS slowloris", 11, "DoS Slowhttptest", 11));
  }

  @Test
  void every_class_is_there_however_few_flows() {
    LoadedDataset loaded =
        load(SMALL, Map.of("dosFlows", "10", "bruteForceFlows", "10", "duplicates", "keep"));
    assertThat(loaded.training().anomalies().classCounts()).hasSize(2);
    assertThat(loaded.test().anomalies().classCounts()).hasSize(4);
  }

  @Test
  void repeated_rows_count_once_and_are_told() {
    LoadedDataset loaded = load(SMALL, Map.of("benignFlows", "20000"));
    assertThat(loaded.notes()).anyMatch(note -> note.contains("same numbers and class is there"));
    assertThat(loaded.notes().get(0)).contains("simulated, not captured", "20000 BENIGN");
  }

  @Test
  void the_destination_port_may_be_left_out() {
    LoadedDataset loaded = load(SMALL, Map.of("destinationPort", "false"));
    assertThat(loaded.features()).hasSize(77).noneMatch(f -> f.name().equals("Destination Port"));
    assertThat(loaded.training().background().width()).isEqualTo(77);
  }

  @Test
  void another_sample_seed_gives_other_flows() {
    assertThat(load(SMALL, Map.of("sampleSeed", "2")).digest())
        .isNotEqualTo(load(SMALL, Map.of()).digest());
  }

  @Test
  void a_file_does_not_go_with_it() {
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(() -> load(SMALL, Map.of("file", "flows.csv")))
        .withMessageContaining("dataset.file does not go with the variant simulated");
  }

  @Test
  void its_settings_do_not_go_with_variants_that_read_files() {
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(() -> Loading.load("paper", Path.of("none"), 1, Map.of("benignFlows", "1000")))
        .withMessageContaining(
            "dataset.benignFlows = 1000 goes with the variant simulated, but the variant is paper");
  }

  private static LoadedDataset load(Map<String, String> settings, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(more);
    return Loading.load("simulated", Path.of("none"), 1, all);
  }
}
