package org.anomalyaware.datasets.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.testkit.LoadRequests;
import org.junit.jupiter.api.Test;

/** The published files, where they are at hand: see the module's README for where to get them. */
class RealFilesTest {
  private static final Path FOLDER =
      Path.of(Objects.requireNonNullElse(System.getenv("AA_DATA_HOME"), "../../shared/data"))
          .resolve("mnist");

  private final MnistDataset dataset = new MnistDataset();

  @Test
  void the_paper_variant_has_the_papers_numbers_of_images() {
    LoadedDataset loaded = load("paper");

    assertThat(loaded.training().background().size()).isEqualTo(10_000);
    assertThat(loaded.training().anomalies().size()).isEqualTo(10_000);
    assertThat(loaded.test().background().size()).isEqualTo(10_000);
    assertThat(loaded.test().anomalies().size()).isEqualTo(2_000);
    // Counts of the digits 0 to 9 in the official test set.
    assertThat(loaded.test().background().classCounts().values())
        .containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
    assertThat(loaded.notes()).filteredOn(note -> note.contains("official file by its")).hasSize(3);
  }

  @Test
  void fashion_holdout_tunes_on_clothes_and_tests_on_shoes_and_bags() {
    LoadedDataset loaded = load("fashion-holdout");

    assertThat(loaded.training().anomalies().size()).isEqualTo(10_000);
    assertThat(loaded.training().anomalies().classCounts().keySet())
        .isEqualTo(
            Set.of(
                "Fashion-MNIST T-shirt/top",
                "Fashion-MNIST Trouser",
                "Fashion-MNIST Pullover",
                "Fashion-MNIST Dress",
                "Fashion-MNIST Coat",
                "Fashion-MNIST Shirt"));
    assertThat(loaded.test().anomalies().classCounts().keySet())
        .isEqualTo(
            Set.of(
                "Fashion-MNIST Sandal",
                "Fashion-MNIST Sneaker",
                "Fashion-MNIST Bag",
                "Fashion-MNIST Ankle boot"));
  }

  @Test
  void photographs_have_a_thousand_of_each_class() {
    Path file = FOLDER.resolve("test_batch.bin");
    assumeTrue(Files.exists(file), () -> file + " is not there");
    ImageFile.CifarBatch batch = (ImageFile.CifarBatch) ImageFileReader.read(file).get(0);
    assertThat(
            new ImageSamples(batch.pixels(), batch.labels(), ImageCollection.CIFAR_10.classNames())
                .classCounts())
        .hasSize(10)
        .allSatisfy((name, count) -> assertThat(count).isEqualTo(1_000));
  }

  private LoadedDataset load(String variant) {
    try {
      return dataset.load(LoadRequests.of(dataset, variant, Map.of(), 1, FOLDER));
    } catch (DatasetException e) {
      if (String.valueOf(e.getMessage()).contains("missing are")) {
        return abort(e.getMessage());
      }
      throw e;
    }
  }
}
