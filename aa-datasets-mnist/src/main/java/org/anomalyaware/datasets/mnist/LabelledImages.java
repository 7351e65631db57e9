package org.anomalyaware.datasets.mnist;

import java.util.List;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.Samples;

/**
 * The images of a set, each with its label.
 *
 * @param set which set they stand for
 * @param pixels image after image, 784 bytes each
 * @param labels one for each image
 * @param sha256 of the contents that they were read from: images and labels, or both in one
 * @param note where they come from, for the reader of a report
 */
record LabelledImages(
    ImageSet set, byte[] pixels, byte[] labels, List<String> sha256, String note) {

  /**
   * Puts images and labels together.
   *
   * @throws DatasetException if there are more of one than of the other
   */
  static LabelledImages of(
      ImageSet set, ImageFile.IdxImages images, ImageFile.IdxLabels labels, boolean official) {
    if (images.count() != labels.count()) {
      throw new DatasetException(
          "%s: %s holds %d images, but %s holds %d labels. Give the labels of these images"
              .formatted(
                  set.title(), images.place(), images.count(), labels.place(), labels.count()));
    }
    return new LabelledImages(
        set,
        images.pixels(),
        labels.labels(),
        List.of(images.sha256(), labels.sha256()),
        "%s: %d images from %s, %s."
            .formatted(
                set.title(),
                images.count(),
                images.place(),
                official
                    ? "the official file by its SHA-256"
                    : "taken for them as the settings say; not the official file"));
  }

  /** The images of a batch. */
  static LabelledImages of(ImageSet set, ImageFile.CifarBatch batch) {
    return new LabelledImages(
        set,
        batch.pixels(),
        batch.labels(),
        List.of(batch.sha256()),
        "%s: %d images from %s, SHA-256 %s."
            .formatted(set.title(), batch.count(), batch.place(), batch.sha256()));
  }

  /** As samples with pixels in [0, 1]. */
  Samples samples() {
    return new ImageSamples(pixels, labels, set.collection().classNames());
  }
}
