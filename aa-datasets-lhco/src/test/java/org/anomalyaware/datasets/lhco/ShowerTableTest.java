package org.anomalyaware.datasets.lhco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.engine.cache.FileTableCache;
import org.anomalyaware.testkit.LoadRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowerTableTest {

  private static final Map<String, String> SMALL =
      Map.of("shower.background", "60", "shower.signal", "40");

  private final LhcoDataset dataset = new LhcoDataset();
  private final List<String> heard = new ArrayList<>();

  @TempDir private Path folder;

  private LoadedDataset load(Map<String, String> settings, long seed, TableCache tables) {
    LoadRequest plain = LoadRequests.of(dataset, "shower", settings, seed, folder);
    ProgressListener listener = (task, done, total) -> heard.add(task);
    return dataset.load(
        new LoadRequest(
            plain.variant(),
            plain.settings(),
            plain.seed(),
            plain.folders(),
            tables,
            plain.threads(),
            listener));
  }

  private TableCache kept() {
    return new FileTableCache(folder, Clock.systemUTC());
  }

  @Test
  void events_are_generated_once_for_all_seeds_and_are_the_same() {
    LoadedDataset first = load(SMALL, 1, kept());
    assertThat(heard).isNotEmpty();
    heard.clear();

    LoadedDataset again = load(SMALL, 1, kept());
    LoadedDataset other = load(SMALL, 2, kept());

    assertThat(heard).isEmpty();
    assertThat(List.of(again.digest(), other.digest())).containsOnly(first.digest());
    assertThat(again.notes()).isEqualTo(first.notes());
    LoadedDataset unkept = load(SMALL, 1, TableCache.none());
    assertThat(unkept.digest()).isEqualTo(first.digest());
    assertThat(unkept.notes()).isEqualTo(first.notes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shower.background=61",
        "shower.signal=41",
        "shower.sampleSeed=2",
        "shower.alphaS=0.13",
        "shower.cutoff=2",
        "shower.parentMass=4000",
        "shower.heavyMass=400",
        "shower.lightMass=90"
      })
  void other_settings_are_other_events(String change) {
    LoadedDataset before = load(SMALL, 1, kept());
    Map<String, String> changed = new HashMap<>(SMALL);
    changed.put(change.split("=", 2)[0], change.split("=", 2)[1]);

    LoadedDataset after = load(changed, 1, kept());

    assertThat(after.digest()).isNotEqualTo(before.digest());
  }

  @Test
  void a_file_is_refused_because_it_would_not_be_read() {
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(() -> load(Map.of("file", "events.h5"), 1, TableCache.none()))
        .withMessageContaining("dataset.file")
        .withMessageContaining("variant shower is generated");
  }
}
