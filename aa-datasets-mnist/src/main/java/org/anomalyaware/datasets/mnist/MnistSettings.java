package org.anomalyaware.datasets.mnist;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.NearestNames;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.api.settings.SettingsSchema;

/** The dataset's settings. */
final class MnistSettings {
  static final Setting<List<Path>> FILE =
      Setting.paths(
          "file",
          "Files, archives or folders with official files of MNIST, Fashion-MNIST or CIFAR-10, known"
              + " by their content");
  static final Setting<Integer> TRAIN_IMAGES =
      count("trainImages", 10_000, "MNIST training images, chosen by seed, to train on");
  static final Setting<Integer> TEST_IMAGES =
      count("testImages", 10_000, "MNIST test images, chosen by seed, to test on");
  static final Setting<Integer> TUNING_IMAGES =
      count("tuningImages", 10_000, "Fashion-MNIST training images, chosen by seed, that tune");
  static final Setting<Integer> UNSEEN_IMAGES =
      count("unseenImages", 2_000, "Unseen anomalies, chosen by seed, to test on");
  static final Setting<String> HOLDOUT =
      Setting.text(
          "holdout",
          "Sandal,Sneaker,Bag,Ankle boot",
          "Variant fashion-holdout: the classes of Fashion-MNIST, separated by commas, that stay"
              + " unseen; the others tune");

  /** Files taken for a set, whatever their checksums; a CIFAR-10 batch needs no such word. */
  static final Map<ImageSet, Setting<List<Path>>> FILES = files();

  static final SettingsSchema SCHEMA = schema();

  private MnistSettings() {}

  private static Setting<Integer> count(String name, int count, String description) {
    return Setting.integer(name, count, description).atLeast(1).atMost(IdxReader.MOST_ITEMS);
  }

  private static Map<ImageSet, Setting<List<Path>>> files() {
    Map<ImageSet, Setting<List<Path>>> files = new EnumMap<>(ImageSet.class);
    files.put(ImageSet.MNIST_TRAINING, pair("mnist.train", ImageSet.MNIST_TRAINING));
    files.put(ImageSet.MNIST_TEST, pair("mnist.test", ImageSet.MNIST_TEST));
    files.put(ImageSet.FASHION_TRAINING, pair("fashion.train", ImageSet.FASHION_TRAINING));
    files.put(ImageSet.FASHION_TEST, pair("fashion.test", ImageSet.FASHION_TEST));
    return Collections.unmodifiableMap(files);
  }

  private static Setting<List<Path>> pair(String name, ImageSet set) {
    return Setting.paths(
        name,
        "IDX files of images and of their labels to take for the %s, whatever their checksums"
            .formatted(set.title()));
  }

  private static SettingsSchema schema() {
    List<Setting<?>> all = new ArrayList<>();
    all.add(FILE);
    all.addAll(FILES.values());
    all.addAll(List.of(TRAIN_IMAGES, TEST_IMAGES, TUNING_IMAGES, UNSEEN_IMAGES, HOLDOUT));
    return SettingsSchema.of(all.toArray(Setting<?>[]::new));
  }

  /** The files that the user takes for a set; none if there is no word on it. */
  static List<Path> filesFor(ImageSet set, Settings settings) {
    return Optional.ofNullable(FILES.get(set)).map(settings::get).orElse(List.of());
  }

  /**
   * Names of the classes of Fashion-MNIST that stay unseen, as in results.
   *
   * @throws InvalidSettingsException if one is unknown, or none or all are held out
   */
  static Set<String> holdout(Settings settings) {
    List<String> labels = ImageCollection.FASHION_MNIST.labels();
    Set<String> heldOut = new LinkedHashSet<>();
    List<String> problems = new ArrayList<>();
    for (String word :
        Arrays.stream(settings.get(HOLDOUT).split(",", -1)).map(String::strip).toList()) {
      labels.stream()
          .filter(label -> label.equalsIgnoreCase(word))
          .findFirst()
          .map(labels::indexOf)
          .map(ImageCollection.FASHION_MNIST::className)
          .ifPresentOrElse(heldOut::add, () -> problems.add(unknown(word, labels)));
    }
    if (problems.isEmpty() && heldOut.size() == labels.size()) {
      problems.add("dataset.holdout leaves no class to tune on: hold out fewer than all ten");
    }
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
    return heldOut;
  }

  private static String unknown(String word, List<String> labels) {
    List<String> nearest = NearestNames.to(word, labels);
    return "dataset.holdout: Fashion-MNIST has no class '%s': %s"
        .formatted(
            word,
            nearest.isEmpty()
                ? "known are " + String.join(", ", labels)
                : "did you mean " + String.join(" or ", nearest) + "?");
  }
}
