package org.anomalyaware.datasets.mnist;

import java.util.List;

/** A published collection of labelled images in ten classes. */
enum ImageCollection {
  MNIST("MNIST", List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")),
  FASHION_MNIST(
      "Fashion-MNIST",
      List.of(
          "T-shirt/top",
          "Trouser",
          "Pullover",
          "Dress",
          "Coat",
          "Sandal",
          "Shirt",
          "Sneaker",
          "Bag",
          "Ankle boot")),
  CIFAR_10(
      "CIFAR-10",
      List.of(
          "airplane",
          "automobile",
          "bird",
          "cat",
          "deer",
          "dog",
          "frog",
          "horse",
          "ship",
          "truck"));

  /** Labels run from 0 to this number, exclusive. */
  static final int CLASSES = 10;

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> labels;

  ImageCollection(String title, List<String> labels) {
    this.title = title;
    this.labels = labels;
  }

  String title() {
    return title;
  }

  /** What each label stands for, as the authors name it. */
  List<String> labels() {
    return labels;
  }

  /** The class of a label in results: {@code Fashion-MNIST Coat}. */
  String className(int label) {
    return title + " " + labels.get(label);
  }

  List<String> classNames() {
    return labels.stream().map(label -> title + " " + label).toList();
  }
}
