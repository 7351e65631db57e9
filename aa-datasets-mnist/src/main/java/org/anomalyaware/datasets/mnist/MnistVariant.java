package org.anomalyaware.datasets.mnist;

import java.util.Arrays;
import java.util.List;

/** The variants, and the sets that they draw their four roles from. */
enum MnistVariant {
  PAPER(
      "paper",
      "Fashion-MNIST tunes, CIFAR-10 is unseen",
      ImageSet.FASHION_TRAINING,
      ImageSet.CIFAR_TEST),
  FASHION_HOLDOUT(
      "fashion-holdout",
      "Some classes of Fashion-MNIST tune, the others are unseen; needs no CIFAR-10",
      ImageSet.FASHION_TRAINING,
      ImageSet.FASHION_TEST);

  private final String id;
  private final String summary;
  private final ImageSet tuning;
  private final ImageSet unseen;

  MnistVariant(String id, String summary, ImageSet tuning, ImageSet unseen) {
    this.id = id;
    this.summary = summary;
    this.tuning = tuning;
    this.unseen = unseen;
  }

  static MnistVariant withId(String id) {
    return Arrays.stream(values())
        .filter(variant -> variant.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("mnist has no variant " + id));
  }

  String id() {
    return id;
  }

  String summary() {
    return summary;
  }

  /** Where labelled anomalies come from. */
  ImageSet tuning() {
    return tuning;
  }

  /** Where unseen anomalies come from. */
  ImageSet unseen() {
    return unseen;
  }

  /** All sets, one for each role and none for two. */
  List<ImageSet> sets() {
    return List.of(ImageSet.MNIST_TRAINING, ImageSet.MNIST_TEST, tuning, unseen);
  }
}
