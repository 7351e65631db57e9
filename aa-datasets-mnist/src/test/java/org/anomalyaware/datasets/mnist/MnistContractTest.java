package org.anomalyaware.datasets.mnist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.testkit.DatasetContract;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** With images made up here, which stand for the official ones. */
class MnistContractTest extends DatasetContract {

  private static final String PHOTOGRAPHS = "photographs";
  private static final List<String> PAIRS =
      List.of("mnist.train", "mnist.test", "fashion.train", "fashion.test");

  @TempDir static Path home;

  @BeforeAll
  static void put_images_where_they_are_looked_for() {
    try {
      Path folder = Files.createDirectories(home.resolve("mnist"));
      for (int i = 0; i < PAIRS.size(); i++) {
        int count = 60 + 10 * i;
        Fixtures.write(
            folder, images(PAIRS.get(i)), Fixtures.idxImages(Fixtures.randomPixels(count, i)));
        Fixtures.write(
            folder, labels(PAIRS.get(i)), Fixtures.idxLabels(Fixtures.cyclicLabels(count)));
      }
      Fixtures.write(folder, PHOTOGRAPHS, Fixtures.cifarBatch());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String images(String pair) {
    return pair + ".images";
  }

  private static String labels(String pair) {
    return pair + ".labels";
  }

  @Override
  protected Dataset plugin() {
    return new MnistDataset();
  }

  @Override
  protected Path dataHome() {
    return home;
  }

  @Override
  protected Map<String, String> smallSettings(String variant) {
    Map<String, String> settings = new LinkedHashMap<>();
    PAIRS.forEach(pair -> settings.put(pair, images(pair) + "," + labels(pair)));
    if (variant.equals("paper")) {
      settings.put("file", PHOTOGRAPHS);
    }
    settings.put("trainImages", "40");
    settings.put("testImages", "30");
    settings.put("tuningImages", "20");
    settings.put("unseenImages", "10");
    return settings;
  }

  @Override
  protected List<String> requiredFiles(String variant) {
    return List.of(images("mnist.train"));
  }
}
