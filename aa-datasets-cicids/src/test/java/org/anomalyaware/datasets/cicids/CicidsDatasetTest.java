package org.anomalyaware.datasets.cicids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.api.dataset.TableKey;
import org.anomalyaware.api.dataset.Variant;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.testkit.LoadRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CicidsDatasetTest {

  private final CicidsDataset dataset = new CicidsDataset();

  @TempDir Path folder;

  @Test
  void is_found_by_the_service_loader() {
    assertThat(ServiceLoader.load(Dataset.class).stream().map(ServiceLoader.Provider::type))
        .contains(CicidsDataset.class);
  }

  @Test
  void defaults_are_those_of_the_readme() {
    assertThat(
            dataset.settings().settings().stream()
                .collect(Collectors.toMap(Setting::name, Setting::defaultText)))
        .isEqualTo(
            Map.of(
                "file", "",
                "destinationPort", "true",
                "duplicates", "keep",
                "unseen", "dos",
                "trainFraction", "0.7",
                "benignFlows", "60000",
                "bruteForceFlows", "5000",
                "dosFlows", "12000",
                "sampleSeed", "1"));
  }

  @Test
  void the_recipe_is_the_papers() {
    assertThat(dataset.variants())
        .extracting(Variant::id)
        .containsExactly("paper", "cleaned", "leave-one-out", "simulated");
    assertThat(dataset.variants().get(0).recipe().settings())
        .isEqualTo(
            Map.ofEntries(
                Map.entry("model", "vae"),
                Map.entry("model.hidden", "16"),
                Map.entry("model.latent", "2"),
                Map.entry("pretrain.epochs", "50"),
                Map.entry("pretrain.batch", "512"),
                Map.entry("finetune.epochs", "20"),
                Map.entry("finetune.batch", "512"),
                Map.entry("penalty", "negative"),
                Map.entry("penalty.clip", "200.0"),
                Map.entry("schedule", "linear"),
                Map.entry("schedule.maximum", "5.0")));
    assertThat(dataset.variants().get(1).recipe().settings())
        .containsEntry("dataset.duplicates", "once");
    assertThat(dataset.variants().get(2).recipe().settings())
        .containsEntry("dataset.duplicates", "once");
  }

  @Test
  void the_card_has_the_78_features_with_units() {
    assertThat(dataset.card().features()).hasSize(78).doesNotHaveDuplicates();
    assertThat(dataset.card().features()).allMatch(feature -> !feature.unit().isBlank());
    assertThat(FlowFeatures.CLEANED).hasSize(52);
    assertThat(dataset.card().errata()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"MACHINE_LEARNING", "LABELLED_FLOWS"})
  void the_paper_splits_the_background_and_keeps_families_apart(Layout layout) throws IOException {
    twoDays(layout);
    LoadedDataset loaded = Loading.load("paper", folder);

    assertThat(loaded.training().background().classCounts()).isEqualTo(Map.of("BENIGN", 140));
    assertThat(loaded.test().background().classCounts()).isEqualTo(Map.of("BENIGN", 60));
    assertThat(loaded.training().anomalies().classCounts())
        .isEqualTo(Map.of("FTP-Patator", 6, "SSH-Patator", 4));
    assertThat(loaded.test().anomalies().classCounts())
        .isEqualTo(
            Map.of("DoS Hulk", 20, "DoS GoldenEye", 5, "DoS slowloris", 4, "DoS Slowhttptest", 3));
    assertThat(loaded.features()).isEqualTo(FlowFeatures.ALL);
    assertThat(loaded.notes())
        .contains("Left out, because the variant gives them no role: 1 Heartbleed.")
        .anyMatch(note -> note.contains("20 DoS Hulk instead of 231073"));
  }

  @Test
  void both_published_layouts_hold_the_same_samples() throws IOException {
    FlowText tuesday = FlowText.tuesday(Layout.LABELLED_FLOWS);
    FlowText wednesday = FlowText.wednesday(Layout.LABELLED_FLOWS);
    tuesday.writeTo(folder.resolve("long/t.csv"));
    wednesday.writeTo(folder.resolve("long/w.csv"));
    tuesday.withoutIdentifiers().writeTo(folder.resolve("short/t.csv"));
    wednesday.withoutIdentifiers().writeTo(folder.resolve("short/w.csv"));

    LoadedDataset longer = Loading.load("paper", folder.resolve("long"));
    LoadedDataset shorter = Loading.load("paper", folder.resolve("short"));
    LoadedDataset both = Loading.load("paper", folder);

    assertThat(new HashSet<>(Loading.rows(longer))).isEqualTo(new HashSet<>(Loading.rows(shorter)));
    assertThat(Loading.rows(both)).isEqualTo(Loading.rows(shorter));
    assertThat(both.notes()).anyMatch(note -> note.startsWith("Not read, because"));
  }

  @Test
  void files_of_other_days_are_set_aside_and_counted() throws IOException {
    twoDays(Layout.MACHINE_LEARNING);
    LoadedDataset before = Loading.load("paper", folder);
    FlowText.of(Layout.MACHINE_LEARNING, 9).rows(50, "BENIGN").writeTo(folder.resolve("a.csv"));
    FlowText.of(Layout.MACHINE_LEARNING, 8)
        .rows(30, "BENIGN")
        .rows(7, "PortScan")
        .writeTo(folder.resolve("b.csv"));

    LoadedDataset loaded = Loading.load("paper", folder);

    assertThat(Loading.rows(loaded)).isEqualTo(Loading.rows(before));
    assertThat(loaded.digest()).isEqualTo(before.digest());
    assertThat(loaded.notes())
        .anyMatch(note -> note.startsWith("a.csv is not used") && note.contains("50 BENIGN"))
        .anyMatch(
            note -> note.startsWith("b.csv is not used") && note.contains("30 BENIGN, 7 PortScan"));
  }

  @Test
  void a_file_that_the_user_names_is_used_whatever_its_day() throws IOException {
    Path benign =
        FlowText.of(Layout.MACHINE_LEARNING, 1).rows(50, "BENIGN").writeTo(folder.resolve("b.csv"));
    FlowText.of(Layout.MACHINE_LEARNING, 2)
        .rows(5, "FTP-Patator")
        .rows(5, "DoS Hulk")
        .writeTo(folder.resolve("a.csv"));
    LoadedDataset loaded = Loading.load("paper", folder, 1, Map.of("file", benign + ",a.csv"));
    assertThat(loaded.training().background().size()).isEqualTo(35);
  }

  @Test
  void the_same_seed_gives_the_same_bytes_whatever_the_files_are_called() throws IOException {
    twoDays(Layout.MACHINE_LEARNING);
    Path elsewhere = folder.resolve("other/deep");
    FlowText.tuesday(Layout.MACHINE_LEARNING).writeTo(elsewhere.resolve("zzz.CSV"));
    FlowText.wednesday(Layout.MACHINE_LEARNING).writeTo(elsewhere.resolve("aaa.csv"));

    LoadedDataset first = Loading.load("paper", folder, 1, Map.of());
    LoadedDataset again = Loading.load("paper", folder.resolve("other"), 1, Map.of());
    LoadedDataset otherSeed = Loading.load("paper", folder, 2, Map.of());

    assertThat(again.digest()).isEqualTo(first.digest());
    assertThat(Loading.rows(again)).isEqualTo(Loading.rows(first));
    assertThat(first.notes()).filteredOn(note -> note.contains("the same bytes")).hasSize(2);
    assertThat(otherSeed.digest()).isEqualTo(first.digest());
    assertThat(Loading.rows(otherSeed)).isNotEqualTo(Loading.rows(first));
    assertThat(new HashSet<>(Loading.rows(otherSeed)))
        .isEqualTo(new HashSet<>(Loading.rows(first)));
  }

  @Test
  void without_the_destination_port_every_other_number_stays() throws IOException {
    twoDays(Layout.MACHINE_LEARNING);
    LoadedDataset with = Loading.load("paper", folder);
    LoadedDataset without = Loading.load("paper", folder, 1, Map.of("destinationPort", "false"));
    assertThat(without.features()).isEqualTo(with.features().subList(1, 78));
    assertThat(without.features()).extracting(Feature::name).doesNotContain("Destination Port");
    float[] longer = new float[78];
    float[] shorter = new float[77];
    for (int row = 0; row < with.test().anomalies().size(); row++) {
      with.test().anomalies().copyTo(row, longer, 0);
      without.test().anomalies().copyTo(row, shorter, 0);
      assertThat(shorter).isEqualTo(Arrays.copyOfRange(longer, 1, 78));
    }
  }

  @Test
  void numbers_are_read_as_they_stand() throws IOException {
    FlowText.tuesday(Layout.MACHINE_LEARNING)
        .row(
            "DoS Hulk",
            Map.of("Destination Port", "80", "Flow Duration", "-1", "Idle Min", "1.5e3"))
        .writeTo(folder.resolve("t.csv"));
    LoadedDataset loaded = Loading.load("paper", folder);
    float[] row = new float[78];
    loaded.test().anomalies().copyTo(0, row, 0);
    assertThat(row[0]).isEqualTo(80f);
    assertThat(row[1]).isEqualTo(-1f);
    assertThat(row[77]).isEqualTo(1500f);
  }

  @Test
  void rows_that_are_not_finite_or_blank_are_left_out_and_counted_by_class() throws IOException {
    FlowText.tuesday(Layout.MACHINE_LEARNING)
        .row("BENIGN", Map.of("Flow Bytes/s", "Infinity", "Flow Packets/s", "Infinity"))
        .row("BENIGN", Map.of("Flow Bytes/s", "NaN"))
        .row("SSH-Patator", Map.of("Flow Packets/s", ""))
        .row("Bot", Map.of("Flow Bytes/s", "Infinity"))
        .row("BENIGN", Map.of("Idle Max", "1e39"))
        .line(",".repeat(78))
        .line(",".repeat(78))
        .writeTo(folder.resolve("t.csv"));
    FlowText.wednesday(Layout.MACHINE_LEARNING).writeTo(folder.resolve("w.csv"));

    LoadedDataset loaded = Loading.load("paper", folder);

    assertThat(loaded.training().background().size() + loaded.test().background().size())
        .isEqualTo(200);
    assertThat(loaded.training().anomalies().size()).isEqualTo(10);
    assertThat(loaded.notes())
        .contains(
            "Left out, because Flow Bytes/s or Flow Packets/s or Idle Max is not a finite number:"
                + " 3 BENIGN, 1 SSH-Patator.")
        .contains("Left out, because the variant gives them no role: 1 Heartbleed, 1 Bot.")
        .contains("Left out, because they have no value at all: rows without class, 2 in t.csv.");
  }

  @ParameterizedTest
  @CsvSource({"keep, 104", "once, 102"})
  void equal_rows_are_kept_or_count_once(String duplicates, int benign) throws IOException {
    FlowText.of(Layout.MACHINE_LEARNING, 1)
        .rows(102, "BENIGN")
        .again()
        .again()
        .rows(5, "FTP-Patator")
        .writeTo(folder.resolve("t.csv"));
    FlowText.of(Layout.MACHINE_LEARNING, 2).rows(5, "DoS Hulk").writeTo(folder.resolve("w.csv"));
    LoadedDataset loaded = Loading.load("paper", folder, 1, Map.of("duplicates", duplicates));
    assertThat(loaded.training().background().size() + loaded.test().background().size())
        .isEqualTo(benign);
    assertThat(loaded.notes())
        .filteredOn(note -> note.contains("same numbers and class is there: 2 BENIGN"))
        .hasSize(duplicates.equals("once") ? 1 : 0);
  }

  @Test
  void test_rows_with_a_twin_in_training_are_told() throws IOException {
    FlowText text = FlowText.of(Layout.MACHINE_LEARNING, 1).rows(1, "BENIGN");
    for (int i = 0; i < 9; i++) {
      text.again();
    }
    text.rows(5, "FTP-Patator").rows(5, "DoS Hulk").writeTo(folder.resolve("t.csv"));
    assertThat(Loading.load("paper", folder).notes())
        .contains(
            "3 of 3 rows (100.0 %) of the test background have the same features as a row of the"
                + " training background.")
        .contains(
            "0 of 5 rows (0.0 %) of the unseen anomalies have the same features as a row of the"
                + " labelled anomalies.");
  }

  @Test
  void rows_in_several_cleaned_files_count_once() throws IOException {
    FlowText shared = FlowText.cleaned(1);
    shared.writeTo(folder.resolve("a.csv"));
    FlowText.cleaned(1).rows(10, "Normal Traffic").writeTo(folder.resolve("b.csv"));
    LoadedDataset loaded = Loading.load("cleaned", folder);
    assertThat(loaded.training().background().classCounts())
        .isEqualTo(Map.of("Normal Traffic", 35));
    assertThat(loaded.test().background().classCounts()).isEqualTo(Map.of("Normal Traffic", 15));
    assertThat(loaded.training().anomalies().classCounts()).isEqualTo(Map.of("Brute Force", 8));
    assertThat(loaded.test().anomalies().classCounts()).isEqualTo(Map.of("DoS", 8));
    assertThat(loaded.features()).hasSize(52);
  }

  @ParameterizedTest
  @ValueSource(strings = {"brute-force", "dos", "web-attack", "botnet", "port-scan", "ddos"})
  void leaving_one_family_out_tunes_with_all_others(String unseen) throws IOException {
    FlowText.cleaned(1).writeTo(folder.resolve("a.csv"));
    LoadedDataset loaded = Loading.load("leave-one-out", folder, 1, Map.of("unseen", unseen));
    assertThat(loaded.test().anomalies().classCounts()).hasSize(1);
    assertThat(loaded.training().anomalies().classCounts())
        .hasSize(5)
        .doesNotContainKeys(loaded.test().anomalies().classOf(0));
  }

  @Test
  void leaving_one_family_out_works_on_published_files() throws IOException {
    twoDays(Layout.MACHINE_LEARNING);
    LoadedDataset loaded = Loading.load("leave-one-out", folder, 1, Map.of("unseen", "heartbleed"));
    assertThat(loaded.test().anomalies().classCounts()).isEqualTo(Map.of("Heartbleed", 1));
    assertThat(loaded.training().anomalies().size()).isEqualTo(42);
  }

  @Test
  void an_unseen_family_is_refused_where_the_variant_fixes_it() {
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(() -> Loading.load("paper", folder, 1, Map.of("unseen", "botnet")))
        .withMessageContaining("dataset.unseen = botnet goes with the variant leave-one-out");
  }

  @Test
  void files_are_taken_from_the_first_folder_that_has_all_that_is_needed() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    FlowText.tuesday(Layout.MACHINE_LEARNING).writeTo(first.resolve("Tuesday.csv"));
    FlowText.tuesday(Layout.MACHINE_LEARNING).writeTo(second.resolve("Tuesday.csv"));
    FlowText.wednesday(Layout.MACHINE_LEARNING).writeTo(second.resolve("Wednesday.csv"));

    LoadedDataset loaded = load(first, second);

    assertThat(Loading.rows(loaded)).isEqualTo(Loading.rows(Loading.load("paper", second)));
    assertThat(loaded.notes()).contains("Files were taken from " + second + ".");
    FlowText.wednesday(Layout.MACHINE_LEARNING).writeTo(first.resolve("Wednesday.csv"));
    assertThat(load(first, second).notes()).contains("Files were taken from " + first + ".");
  }

  @Test
  void folders_that_lack_what_is_needed_are_all_told_and_not_mixed() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    FlowText.tuesday(Layout.MACHINE_LEARNING).writeTo(first.resolve("Tuesday.csv"));
    FlowText.wednesday(Layout.MACHINE_LEARNING).writeTo(second.resolve("Wednesday.csv"));

    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> load(first, second))
        .withMessageContaining("Looked in " + first + ", " + second + ": Tuesday.csv (")
        .withMessageContaining("Wednesday.csv (");
  }

  private LoadedDataset load(Path... folders) {
    return dataset.load(LoadRequests.of(dataset, "paper", Map.of(), 1, folders));
  }

  @Test
  void a_file_that_changes_after_it_was_counted_is_not_read() throws IOException {
    Path path = FlowText.tuesday(Layout.MACHINE_LEARNING).writeTo(folder.resolve("t.csv"));
    FlowFile file = new FlowFile(path, null, Files.size(path), true);
    Census census = Census.take(file, FlowHeader.read(file), bytes -> {});
    FlowText.tuesday(Layout.MACHINE_LEARNING).rows(1, "BENIGN").writeTo(path);

    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(
            () ->
                TableCache.none()
                    .table(
                        new TableKey("flows", census.sha256()),
                        sink -> FlowReader.read(census, sink, lines -> {})))
        .withMessageContaining("t.csv changed while it was read");
  }

  @Test
  void a_missing_folder_is_told_with_what_was_expected() {
    Path missing = folder.resolve("cicids");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Loading.load("paper", missing))
        .withMessageContaining("variant paper")
        .withMessageContaining("Looked in " + missing + " (does not exist): no .csv file there")
        .withMessageContaining("MachineLearningCSV.zip")
        .withMessageContaining("http://205.174.165.80/")
        .withMessageContaining("dataset.file=PATH");
  }

  @Test
  void files_that_fit_another_variant_are_told() throws IOException {
    FlowText.cleaned(1).writeTo(folder.resolve("a.csv"));
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Loading.load("paper", folder))
        .withMessageContaining("a.csv (cleaned: 40 Normal Traffic, 8 Brute Force")
        .withMessageContaining("these work: --variant cleaned; --variant leave-one-out");
  }

  @Test
  void a_class_without_rows_is_told() throws IOException {
    FlowText.tuesday(Layout.MACHINE_LEARNING).writeTo(folder.resolve("t.csv"));
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Loading.load("paper", folder))
        .withMessageContaining("of DoS Hulk or DoS GoldenEye")
        .withMessageContaining("t.csv (MachineLearningCVE: 100 BENIGN, 6 FTP-Patator");
  }

  @Test
  void a_class_whose_rows_are_all_left_out_is_told() throws IOException {
    FlowText.tuesday(Layout.MACHINE_LEARNING)
        .row("DoS Hulk", Map.of("Flow Bytes/s", "NaN"))
        .writeTo(folder.resolve("t.csv"));
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Loading.load("paper", folder))
        .withMessageContaining("No row is left for the unseen anomalies")
        .withMessageContaining("Flow Bytes/s is not a finite number: 1 DoS Hulk");
  }

  @Test
  void too_few_benign_rows_for_a_split_are_told() throws IOException {
    FlowText.of(Layout.MACHINE_LEARNING, 1)
        .rows(1, "BENIGN")
        .rows(5, "FTP-Patator")
        .rows(5, "DoS Hulk")
        .writeTo(folder.resolve("t.csv"));
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Loading.load("paper", folder))
        .withMessageContaining("1 benign rows leave none for training or none for testing");
  }

  @Test
  void text_in_a_column_of_numbers_is_told_with_its_place() throws IOException {
    FlowText.tuesday(Layout.MACHINE_LEARNING)
        .row("DoS Hulk", Map.of("Flow IAT Max", "twelve"))
        .writeTo(folder.resolve("t.csv"));
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Loading.load("paper", folder))
        .withMessageContaining("t.csv, line 112: the line has 'twelve' in column 'Flow IAT Max'")
        .withMessageContaining("a number was expected");
  }

  @Test
  void a_line_with_too_few_cells_is_told_with_its_place() throws IOException {
    FlowText.tuesday(Layout.MACHINE_LEARNING)
        .line("80,1,2,3,DoS Hulk")
        .writeTo(folder.resolve("t.csv"));
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Loading.load("paper", folder))
        .withMessageContaining("t.csv, line 112: the line has 5 cells, but its header has 79");
  }

  @Test
  void an_interrupt_ends_the_reading() throws IOException {
    twoDays(Layout.MACHINE_LEARNING);
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> Loading.load("paper", folder))
        .withMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  private void twoDays(Layout layout) throws IOException {
    FlowText.tuesday(layout).writeTo(folder.resolve("Tuesday.csv"));
    FlowText.wednesday(layout).writeTo(folder.resolve("Wednesday.csv"));
  }
}
