package org.anomalyaware.datasets.mnist;

import java.util.Arrays;
import java.util.Optional;

/**
 * The eight IDX files as their authors published them. Both collections have the same names and the
 * same layout, so nothing but the content tells them apart.
 */
enum OfficialIdxFile {
  MNIST_TRAINING_IMAGES(
      ImageSet.MNIST_TRAINING,
      Part.IMAGES,
      "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
  MNIST_TRAINING_LABELS(
      ImageSet.MNIST_TRAINING,
      Part.LABELS,
      "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
  MNIST_TEST_IMAGES(
      ImageSet.MNIST_TEST,
      Part.IMAGES,
      "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
  MNIST_TEST_LABELS(
      ImageSet.MNIST_TEST,
      Part.LABELS,
      "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
  FASHION_TRAINING_IMAGES(
      ImageSet.FASHION_TRAINING,
      Part.IMAGES,
      "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
  FASHION_TRAINING_LABELS(
      ImageSet.FASHION_TRAINING,
      Part.LABELS,
      "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
  FASHION_TEST_IMAGES(
      ImageSet.FASHION_TEST,
      Part.IMAGES,
      "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
  FASHION_TEST_LABELS(
      ImageSet.FASHION_TEST,
      Part.LABELS,
      "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34");

  /** What one IDX file holds of a set. */
  enum Part {
    IMAGES("images"),
    LABELS("labels");

    private final String content;

    Part(String content) {
      this.content = content;
    }
  }

  private final ImageSet set;
  private final Part part;
  private final String sha256;

  OfficialIdxFile(ImageSet set, Part part, String sha256) {
    this.set = set;
    this.part = part;
    this.sha256 = sha256;
  }

  /** The file whose decompressed content has a SHA-256, in hexadecimal. */
  static Optional<OfficialIdxFile> withSha256(String sha256) {
    return Arrays.stream(values()).filter(file -> file.sha256.equals(sha256)).findFirst();
  }

  static OfficialIdxFile of(ImageSet set, Part part) {
    return Arrays.stream(values())
        .filter(file -> file.set == set && file.part == part)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(set + " is not kept in IDX files"));
  }

  ImageSet set() {
    return set;
  }

  Part part() {
    return part;
  }

  /** Such as {@code Fashion-MNIST training labels}. */
  String title() {
    return set.titleOf(part.content);
  }

  /** Of its decompressed content, in hexadecimal. */
  String sha256() {
    return sha256;
  }
}
