package org.anomalyaware.datasets.mnist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.datasets.mnist.OfficialIdxFile.Part;

/**
 * Contents that were found, by what they are: official IDX files by their SHA-256, CIFAR-10 batches
 * by their layout. Keeps only what is needed.
 */
final class ImageShelf {
  /** Batches of training and of test images have one layout; between several, the name decides. */
  private static final String TEST_BATCH = "test_batch.bin";

  private final Set<ImageSet> needed;
  private final Map<OfficialIdxFile, ImageFile> official = new HashMap<>();

  /** Different batches by their SHA-256. */
  private final Map<String, ImageFile.CifarBatch> batches = new LinkedHashMap<>();

  ImageShelf(Set<ImageSet> needed) {
    this.needed = Set.copyOf(needed);
  }

  /**
   * Keeps a content if it is needed.
   *
   * @return whether it is known what it is
   */
  boolean add(ImageFile file) {
    if (file instanceof ImageFile.CifarBatch batch) {
      if (needed.contains(ImageSet.CIFAR_TEST)) {
        batches.putIfAbsent(batch.sha256(), batch);
      }
      return true;
    }
    Optional<OfficialIdxFile> known = OfficialIdxFile.withSha256(file.sha256());
    known
        .filter(which -> needed.contains(which.set()))
        .ifPresent(which -> official.putIfAbsent(which, file));
    return known.isPresent();
  }

  /** A set, if all of it is here. */
  Optional<LabelledImages> find(ImageSet set) {
    if (set == ImageSet.CIFAR_TEST) {
      return batch().map(batch -> LabelledImages.of(set, batch));
    }
    return official.get(OfficialIdxFile.of(set, Part.IMAGES)) instanceof ImageFile.IdxImages images
            && official.get(OfficialIdxFile.of(set, Part.LABELS))
                instanceof ImageFile.IdxLabels labels
        ? Optional.of(LabelledImages.of(set, images, labels, true))
        : Optional.empty();
  }

  private Optional<ImageFile.CifarBatch> batch() {
    List<ImageFile.CifarBatch> candidates = new ArrayList<>(batches.values());
    if (candidates.size() > 1) {
      candidates.removeIf(batch -> !batch.place().endsWith(TEST_BATCH));
    }
    if (candidates.size() == 1 || batches.isEmpty()) {
      return candidates.stream().findFirst();
    }
    throw new DatasetException(
        "Found %d different CIFAR-10 batches, %d of them named %s, and cannot tell which holds the"
                .formatted(batches.size(), candidates.size(), TEST_BATCH)
            + " test images: "
            + String.join(", ", batches.values().stream().map(ImageFile::place).toList())
            + ". Name one with --set dataset.file=FILE");
  }
}
