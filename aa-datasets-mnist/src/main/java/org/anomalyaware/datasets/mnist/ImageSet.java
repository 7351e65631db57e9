package org.anomalyaware.datasets.mnist;

/** A part of a collection that a role may be drawn from. */
enum ImageSet {
  MNIST_TRAINING(ImageCollection.MNIST, true),
  MNIST_TEST(ImageCollection.MNIST, false),
  FASHION_TRAINING(ImageCollection.FASHION_MNIST, true),
  FASHION_TEST(ImageCollection.FASHION_MNIST, false),
  CIFAR_TEST(ImageCollection.CIFAR_10, false);

  private final ImageCollection collection;
  private final boolean training;

  ImageSet(ImageCollection collection, boolean training) {
    this.collection = collection;
    this.training = training;
  }

  ImageCollection collection() {
    return collection;
  }

  /** Whether its authors mean it for training. */
  boolean isForTraining() {
    return training;
  }

  /** Such as {@code Fashion-MNIST training images}. */
  String title() {
    return titleOf("images");
  }

  /** Such as {@code Fashion-MNIST training labels}. */
  String titleOf(String content) {
    return "%s %s %s".formatted(collection.title(), training ? "training" : "test", content);
  }
}
