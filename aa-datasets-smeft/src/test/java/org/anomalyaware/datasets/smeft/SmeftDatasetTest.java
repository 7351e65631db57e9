package org.anomalyaware.datasets.smeft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.dataset.DataFolders;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.datasets.smeft.lhe.LheText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmeftDatasetTest {
  private final SmeftDataset dataset = new SmeftDataset();

  @TempDir Path folder;

  @Test
  void is_found_by_the_service_loader() {
    List<Class<?>> found =
        ServiceLoader.load(Dataset.class).stream()
            .map(ServiceLoader.Provider::type)
            .collect(Collectors.toList());
    assertThat(found).contains(SmeftDataset.class);
  }

  @Test
  void defaults_are_those_of_the_readme() {
    Map<String, String> defaults =
        dataset.settings().settings().stream()
            .collect(Collectors.toMap(Setting::name, Setting::defaultText));
    assertThat(defaults)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("sm", ""),
                Map.entry("bsm", ""),
                Map.entry("events", "200000"),
                Map.entry("anomalies", "bsm"),
                Map.entry("cHW", "0.03"),
                Map.entry("sampleSeed", "1"),
                Map.entry("trainFraction", "0.7"),
                Map.entry("collisionEnergy", "13000.0"),
                Map.entry("quarkFlavours", "4"),
                Map.entry("zWindow", "15.0"),
                Map.entry("bottomMass", "4.7"),
                Map.entry("cuts.leptonPt", "10.0"),
                Map.entry("cuts.bottomPt", "20.0"),
                Map.entry("cuts.maximumEta", "2.5"),
                Map.entry("cuts.minimumDeltaR", "0.4")));
  }

  @Test
  void roles_are_a_70_to_30_split_that_the_seeds_alone_decide() {
    // given
    LoadedDataset loaded = load(Map.of("events", "1000"), 1, 1);

    // then
    assertThat(loaded.training().background().classCounts()).isEqualTo(Map.of("SM", 700));
    assertThat(loaded.test().background().classCounts()).isEqualTo(Map.of("SM", 300));
    assertThat(loaded.training().anomalies().classCounts()).isEqualTo(Map.of("BSM", 700));
    assertThat(loaded.test().anomalies().classCounts()).isEqualTo(Map.of("BSM", 300));
    assertThat(loaded.features()).hasSize(13);
    assertThat(loaded.notes()).hasSize(2).allMatch(note -> note.contains("cross-section"));

    // when the same is asked for again, of more threads
    LoadedDataset again = load(Map.of("events", "1000"), 1, 3);
    assertThat(again.digest()).isEqualTo(loaded.digest());
    assertThat(rows(again.training().background())).isEqualTo(rows(loaded.training().background()));
    assertThat(rows(again.test().anomalies())).isEqualTo(rows(loaded.test().anomalies()));

    // when another split is asked for
    LoadedDataset otherSplit = load(Map.of("events", "1000"), 2, 1);
    assertThat(otherSplit.digest()).isEqualTo(loaded.digest());
    assertThat(rows(otherSplit.test().anomalies())).isNotEqualTo(rows(loaded.test().anomalies()));

    // when other events are asked for
    LoadedDataset otherEvents = load(Map.of("events", "1000", "sampleSeed", "2"), 1, 1);
    assertThat(otherEvents.digest()).isNotEqualTo(loaded.digest());
  }

  @Test
  void the_null_test_holds_other_events_of_the_same_kind() {
    LoadedDataset loaded = load(Map.of("events", "500", "anomalies", "sm"), 1, 2);
    List<List<Float>> background = rows(loaded.training().background());
    background.addAll(rows(loaded.test().background()));
    List<List<Float>> anomalies = rows(loaded.training().anomalies());
    anomalies.addAll(rows(loaded.test().anomalies()));
    assertThat(background).doesNotHaveDuplicates();
    assertThat(Collections.disjoint(background, anomalies)).isTrue();
  }

  @Test
  void values_that_do_not_go_together_are_refused_as_settings() {
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(() -> load(Map.of("cHW", "0"), 1, 1))
        .withMessageContaining("cHW = 0");
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(() -> load(Map.of("collisionEnergy", "100"), 1, 1))
        .withMessageContaining("collisionEnergy");
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(() -> load(Map.of("cuts.bottomPt", "9000"), 1, 1))
        .withMessageContaining("loosen");
  }

  @Test
  void a_missing_file_is_not_replaced_by_generated_events() {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> load(Map.of("events", "100", "sm", "no-such-file.lhe"), 1, 1))
        .withMessageContaining("no-such-file.lhe");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> load(Map.of("events", "100", "bsm", "no-such-file.lhe"), 1, 1))
        .withMessageContaining("no-such-file.lhe");
  }

  @Test
  void files_take_the_place_of_the_generator(@TempDir Path elsewhere) throws IOException {
    // given one file beside the caller and one in the dataset's folder
    double[] event = {50, 30, 40, 0, 50, -30, -40, 0, 62.5, 62.5, 0, 0, 62.5, -62.5, 0, 0};
    LheText lhe = LheText.version("3.0");
    for (int i = 0; i < 10; i++) {
      lhe.event(4, 1.0)
          .particle(11, 1, 0, event, 0)
          .particle(-11, 1, 0, event, 4)
          .particle(5, 1, 0, event, 8)
          .particle(-5, 1, 0, event, 12)
          .endEvent();
    }
    Path sm = Files.writeString(elsewhere.resolve("sm.lhe"), lhe.end());
    Files.writeString(folder.resolve("bsm.lhe"), lhe.end());

    // when
    LoadedDataset loaded = load(Map.of("sm", sm.toString(), "bsm", "bsm.lhe"), 1, 1);

    // then
    assertThat(loaded.training().background().size()).isEqualTo(7);
    assertThat(loaded.test().anomalies().size()).isEqualTo(3);
    assertThat(loaded.notes()).allMatch(note -> note.contains("10 events read from"));
    assertThat(rows(loaded.test().anomalies()).get(0)).contains(62.5f, 50f);
  }

  @Test
  void an_interrupt_ends_the_generation() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> load(Map.of(), 1, 1))
        .withMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  private LoadedDataset load(Map<String, String> settings, long seed, int threads) {
    return dataset.load(
        new LoadRequest(
            "paper",
            dataset.settings().resolve(settings),
            seed,
            DataFolders.of(folder),
            TableCache.none(),
            threads,
            ProgressListener.silent()));
  }

  private static List<List<Float>> rows(Samples samples) {
    List<List<Float>> rows = new ArrayList<>();
    float[] values = new float[samples.width()];
    for (int i = 0; i < samples.size(); i++) {
      samples.copyTo(i, values, 0);
      List<Float> row = new ArrayList<>();
      for (float value : values) {
        row.add(value);
      }
      rows.add(row);
    }
    return rows;
  }
}
