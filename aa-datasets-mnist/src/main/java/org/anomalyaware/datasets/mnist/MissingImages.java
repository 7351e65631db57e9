package org.anomalyaware.datasets.mnist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anomalyaware.api.dataset.DatasetException;

/** Says what is missing, where it was looked for, and what to do. */
final class MissingImages {
  private static final int MOST_UNUSED = 8;

  private MissingImages() {}

  static DatasetException of(
      MnistVariant variant, Set<ImageSet> missing, List<Path> lookedIn, List<String> unused) {
    StringBuilder message = new StringBuilder();
    message.append(
        "Dataset mnist, variant %s: missing are %s.\nLooked in: %s"
            .formatted(
                variant.id(),
                missing.stream().map(ImageSet::title).collect(Collectors.joining(", ")),
                lookedIn.stream().map(MissingImages::describe).collect(Collectors.joining(", "))));
    if (!unused.isEmpty()) {
      message.append("\nFound there, but of no use:");
      unused.stream()
          .limit(MOST_UNUSED)
          .forEach(reason -> message.append("\n  %s".formatted(reason)));
      if (unused.size() > MOST_UNUSED) {
        message.append("\n  and %d more".formatted(unused.size() - MOST_UNUSED));
      }
    }
    message.append(
        "\nFetch them: aa data fetch mnist\nOr put there, under any name, or name with --set dataset.file=FILE,...:");
    missing.forEach(
        set -> message.append("\n  %s: %s".formatted(set.title(), MnistFiles.describe(set))));
    if (missing.contains(ImageSet.CIFAR_TEST)) {
      message.append(
          "\nThe variant %s needs no CIFAR-10: --variant %s"
              .formatted(MnistVariant.FASHION_HOLDOUT.id(), MnistVariant.FASHION_HOLDOUT.id()));
    }
    return new DatasetException(message.toString());
  }

  private static String describe(Path path) {
    return Files.exists(path) ? path.toString() : path + " (does not exist)";
  }
}
