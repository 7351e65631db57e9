package org.anomalyaware.datasets.mnist;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anomalyaware.api.dataset.DatasetException;

/** The sets of a variant, each read from contents of its own. */
final class FoundImages {
  private final Map<ImageSet, LabelledImages> sets;

  /**
   * Takes over what was found.
   *
   * @throws DatasetException if two sets were read from the same images, so that roles would share
   *     samples
   */
  FoundImages(Map<ImageSet, LabelledImages> sets) {
    this.sets = new EnumMap<>(sets);
    Map<String, LabelledImages> byContent = new HashMap<>();
    for (LabelledImages images : this.sets.values()) {
      LabelledImages other = byContent.put(images.sha256().get(0), images);
      if (other != null) {
        throw new DatasetException(
            "%s and %s are the same images. Give each set its own file. %s %s"
                .formatted(other.set().title(), images.set().title(), other.note(), images.note()));
      }
    }
  }

  LabelledImages get(ImageSet set) {
    LabelledImages images = sets.get(set);
    if (images == null) {
      throw new IllegalArgumentException(set + " was not asked for");
    }
    return images;
  }

  /** Where each set comes from. */
  List<String> notes() {
    return sets.values().stream().map(LabelledImages::note).toList();
  }

  /** SHA-256 over a line for each set: its title and the SHA-256 of its contents. */
  String digest() {
    return Sha256.of(
        sets.values().stream()
            .map(images -> images.set().title() + " " + String.join(" ", images.sha256()) + "\n")
            .collect(Collectors.joining()));
  }
}
