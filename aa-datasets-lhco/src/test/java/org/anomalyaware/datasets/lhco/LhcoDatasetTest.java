package org.anomalyaware.datasets.lhco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.api.dataset.Variant;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.engine.cache.FileTableCache;
import org.anomalyaware.testkit.LoadRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LhcoDatasetTest {
  private final LhcoDataset dataset = new LhcoDataset();

  @TempDir Path folder;

  @Test
  void is_found_by_the_service_loader() {
    List<Class<?>> found =
        ServiceLoader.load(Dataset.class).stream()
            .map(ServiceLoader.Provider::type)
            .collect(Collectors.toList());
    assertThat(found).contains(LhcoDataset.class);
  }

  @Test
  void defaults_are_those_of_the_readme() {
    Map<String, String> defaults =
        dataset.settings().settings().stream()
            .filter(setting -> !setting.name().startsWith("shower."))
            .collect(Collectors.toMap(Setting::name, Setting::defaultText));
    assertThat(defaults)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("file", "", "key", "df", "trainFraction", "0.7"));
  }

  @Test
  void the_recipe_is_that_of_the_paper() {
    assertThat(dataset.variants())
        .extracting(Variant::id)
        .containsExactly("paper", "ratios", "shower");
    assertThat(dataset.variants())
        .extracting(Variant::source)
        .containsExactly(DataSource.REAL, DataSource.REAL, DataSource.SURROGATE);
    assertThat(dataset.variants())
        .allSatisfy(
            variant -> {
              assertThat(variant.recipe().settings())
                  .containsExactlyInAnyOrderEntriesOf(
                      Map.ofEntries(
                          Map.entry("model", "vae"),
                          Map.entry("model.hidden", "16"),
                          Map.entry("model.latent", "2"),
                          Map.entry("pretrain.epochs", "50"),
                          Map.entry("pretrain.batch", "128"),
                          Map.entry("finetune.epochs", "10"),
                          Map.entry("finetune.batch", "128"),
                          Map.entry("penalty", "negative"),
                          Map.entry("penalty.clip", "200"),
                          Map.entry("schedule", "linear"),
                          Map.entry("schedule.maximum", "1.0")));
            });
  }

  @Test
  void the_features_of_the_paper_are_the_columns_of_the_file() {
    assertThat(load("paper", Fixtures.path("plain.h5"), 1).features())
        .extracting(Feature::name)
        .containsExactlyElementsOf(JetColumns.NAMES)
        .containsExactly(
            "pxj1", "pyj1", "pzj1", "mj1", "tau1j1", "tau2j1", "tau3j1", "pxj2", "pyj2", "pzj2",
            "mj2", "tau1j2", "tau2j2", "tau3j2");
  }

  @Test
  void roles_are_a_70_to_30_split_of_both_classes() {
    LoadedDataset loaded = load("paper", Fixtures.path("blosc.h5"), 1);
    assertThat(loaded.training().background().classCounts()).isEqualTo(Map.of("QCD", 21));
    assertThat(loaded.test().background().classCounts()).isEqualTo(Map.of("QCD", 9));
    assertThat(loaded.training().anomalies().classCounts()).isEqualTo(Map.of("W'", 7));
    assertThat(loaded.test().anomalies().classCounts()).isEqualTo(Map.of("W'", 3));
    assertThat(loaded.featureShape().getShape()).containsExactly(14);
    assertThat(loaded.notes())
        .containsExactly(
            "Read from blosc.h5: 30 QCD and 10 W'; the official file holds 1000000 QCD and 100000"
                + " W'.");
    List<List<Float>> all = new ArrayList<>(rows(loaded.training().background()));
    all.addAll(rows(loaded.test().background()));
    all.addAll(rows(loaded.training().anomalies()));
    all.addAll(rows(loaded.test().anomalies()));
    assertThat(new HashSet<>(all)).hasSize(40);
    assertThat(all).allSatisfy(row -> assertThat(row.get(13) - row.get(0)).isEqualTo(13 / 16f));
  }

  @Test
  void the_seed_decides_who_is_where_and_nothing_else() {
    LoadedDataset first = load("paper", Fixtures.path("plain.h5"), 1);
    LoadedDataset again = load("paper", Fixtures.path("plain.h5"), 1);
    LoadedDataset other = load("paper", Fixtures.path("plain.h5"), 2);
    assertThat(rows(again.training().background())).isEqualTo(rows(first.training().background()));
    assertThat(rows(again.test().anomalies())).isEqualTo(rows(first.test().anomalies()));
    assertThat(rows(other.training().background()))
        .isNotEqualTo(rows(first.training().background()));
    assertThat(other.digest()).isEqualTo(first.digest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"blosc.h5", "deflate.h5", "mixed.h5", "flags.h5", "csv", "csv.gz"})
  void the_same_events_are_the_same_however_they_are_packed(String packing) throws IOException {
    Path file =
        switch (packing) {
          case "csv" -> write("events.dat", csv("", 40));
          case "csv.gz" -> gzip(csv("", 40));
          default -> Fixtures.path(packing);
        };
    LoadedDataset plain = load("paper", Fixtures.path("plain.h5"), 1);
    LoadedDataset packed = load("paper", file, 1);
    assertThat(packed.digest()).isEqualTo(plain.digest());
    assertThat(rows(packed.test().background())).isEqualTo(rows(plain.test().background()));
  }

  @Test
  void ratios_have_seven_features_and_say_how_many_were_undefined() throws IOException {
    StringBuilder text = new StringBuilder(csv("", 40));
    // tau1 to tau3 of the first jet are 0
    text.append("1,2,3,4,0,0,0,8,9,10,11,12,13,14,0\n");
    LoadedDataset loaded = load("ratios", write("events.csv", text.toString()), 1);
    assertThat(loaded.features())
        .extracting(Feature::name)
        .containsExactly(
            "mHeavy", "mLight", "tau21Heavy", "tau32Heavy", "tau21Light", "tau32Light", "mjj");
    assertThat(loaded.notes())
        .contains("2 ratios of N-subjettiness have a zero denominator and were set to 0.");
  }

  @Test
  void events_that_are_not_finite_or_are_there_twice_are_left_out_and_counted() throws IOException {
    String more =
        """
        1,2,3,4,,6,7,8,9,10,11,12,13,inf,0
        1,2,3,4,,6,7,8,9,10,11,12,13,14,1
        1,2,3,4,1e300,6,7,8,9,10,11,12,13,14,1
        """;
    String text = csv(more, 40) + csv("", 3).lines().skip(1).collect(Collectors.joining("\n"));
    LoadedDataset loaded = load("paper", write("events.csv", text), 1);
    assertThat(loaded.training().background().size() + loaded.test().background().size())
        .isEqualTo(30);
    assertThat(loaded.notes())
        .containsExactly(
            "Read from events.csv: 33 QCD and 13 W'; the official file holds 1000000 QCD and 100000"
                + " W'.",
            "Left out because a number is not finite: 1 QCD and 2 W'; in the columns tau1j1 (3),"
                + " tau3j2 (1).",
            "Left out because the same event is there before, so that no event is in two roles: 2"
                + " QCD and 1 W'.");
    assertThat(loaded.digest()).isEqualTo(load("paper", Fixtures.path("plain.h5"), 1).digest());
  }

  @Test
  void several_files_are_read_one_after_another() throws IOException {
    List<String> lines = csv("", 40).lines().toList();
    Path first = write("first.csv", String.join("\n", lines.subList(0, 21)));
    Path second =
        write("second.csv", lines.get(0) + "\n" + String.join("\n", lines.subList(21, 41)));
    LoadedDataset loaded =
        dataset.load(request("paper", Map.of("file", first + ", " + second), 1, folder));
    assertThat(loaded.digest()).isEqualTo(load("paper", Fixtures.path("plain.h5"), 1).digest());
    assertThat(loaded.notes().get(0)).startsWith("Read from first.csv, second.csv: 30 QCD");
  }

  @Test
  void in_a_folder_the_largest_file_with_events_is_found_whatever_its_name() throws IOException {
    write("a.txt", csv("", 8));
    write("b", csv("", 40));
    write("notes.md", "# Notes\n\nnothing here\n");
    Files.copy(Fixtures.path("raw.h5"), folder.resolve("raw.h5"));
    LoadedDataset loaded = dataset.load(request("paper", Map.of(), 1, folder));
    assertThat(loaded.notes().get(0)).startsWith("Read from b: 30 QCD and 10 W'");
    assertThat(loaded.notes().get(1)).contains("2 files").endsWith("Not used: a.txt.");

    Files.copy(Fixtures.path("blosc.h5"), folder.resolve(EventFiles.OFFICIAL_NAME));
    assertThat(dataset.load(request("paper", Map.of(), 1, folder)).notes().get(0))
        .startsWith("Read from " + EventFiles.OFFICIAL_NAME);
  }

  @Test
  void the_first_folder_that_holds_events_is_used_and_told() throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    Files.writeString(first.resolve("notes.md"), "# Notes");
    Files.writeString(second.resolve("events.csv"), csv("", 40));

    assertThat(loadFrom(first, second).notes()).contains("Taken from the folder " + second + ".");
    Files.writeString(first.resolve("events.csv"), csv("", 39));
    assertThat(loadFrom(first, second).notes()).contains("Taken from the folder " + first + ".");
  }

  private LoadedDataset loadFrom(Path... folders) {
    return dataset.load(LoadRequests.of(dataset, "paper", Map.of(), 1, folders));
  }

  @Test
  void tables_of_other_names_in_one_file_are_kept_apart() throws IOException {
    Path file = Fixtures.path("other-key.h5");
    TableCache kept = new FileTableCache(folder, Clock.systemUTC());
    assertThat(load(file, "events", kept).notes().get(0)).startsWith("Read from other-key.h5");
    assertThat(load(file, "events", kept).notes().get(0)).startsWith("Read from other-key.h5");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> load(file, "df", kept))
        .withMessageContaining("no table under the key df");
  }

  private LoadedDataset load(Path file, String key, TableCache tables) {
    LoadRequest plain = request("paper", Map.of("file", file.toString(), "key", key), 1, folder);
    return dataset.load(
        new LoadRequest(
            plain.variant(),
            plain.settings(),
            plain.seed(),
            plain.folders(),
            tables,
            plain.threads(),
            plain.progress()));
  }

  @Test
  void a_relative_file_is_also_looked_for_in_the_folder() throws IOException {
    write("mine.csv", csv("", 40));
    assertThat(dataset.load(request("paper", Map.of("file", "mine.csv"), 1, folder)).notes())
        .first()
        .asString()
        .startsWith("Read from mine.csv");
  }

  @Test
  void an_interrupt_ends_the_reading() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> load("paper", Fixtures.path("plain.h5"), 1));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void too_few_events_for_two_roles_are_refused() throws IOException {
    Path file = write("few.csv", csv("", 2));
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> load("paper", file, 1))
        .withMessageContaining("1 QCD events leave none for training or none for testing");
  }

  @Test
  void real_events_are_read_as_they_are() {
    LoadedDataset loaded = load("paper", Fixtures.real("events_sample.features.h5"), 1);
    assertThat(loaded.training().background().size() + loaded.test().background().size())
        .isEqualTo(16_578);
    assertThat(loaded.training().anomalies().size() + loaded.test().anomalies().size())
        .isEqualTo(1_632);
    assertThat(loaded.notes()).hasSize(1);
  }

  @Test
  void the_real_folder_gives_the_larger_sample_and_names_the_other() {
    Path home = Fixtures.real("events_sample.features.h5").getParent();
    LoadedDataset loaded = dataset.load(request("ratios", Map.of(), 1, home));
    assertThat(loaded.notes().get(0)).startsWith("Read from events_sample.features.h5");
    assertThat(loaded.notes().get(1)).contains("events_small_uncompressed.features.h5");
    assertThat(loaded.notes().get(2)).contains("zero denominator");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path gzip(String text) throws IOException {
    Path file = folder.resolve("packed.dat");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  /** The events of the fixtures as CSV, some more lines put in after the first event. */
  private static String csv(String more, int rows) {
    StringBuilder text = new StringBuilder(String.join(",", JetColumns.WITH_LABEL)).append('\n');
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < JetColumns.FEATURES; column++) {
        text.append(row + column / 16.0).append(',');
      }
      text.append(row % 4 == 0 ? "1" : "0").append('\n').append(row == 0 ? more : "");
    }
    return text.toString();
  }

  private LoadedDataset load(String variant, Path file, long seed) {
    return dataset.load(request(variant, Map.of("file", file.toString()), seed, folder));
  }

  private LoadRequest request(
      String variant, Map<String, String> settings, long seed, Path folder) {
    return LoadRequests.of(dataset, variant, settings, seed, folder);
  }

  private static List<List<Float>> rows(Samples samples) {
    List<List<Float>> rows = new ArrayList<>();
    float[] row = new float[samples.width()];
    for (int i = 0; i < samples.size(); i++) {
      samples.copyTo(i, row, 0);
      List<Float> values = new ArrayList<>();
      for (float value : row) {
        values.add(value);
      }
      rows.add(values);
    }
    return rows;
  }
}
