package org.anomalyaware.datasets.mnist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.datasets.mnist.OfficialIdxFile.Part;

/**
 * Finds the sets that a variant needs. In this order:
 *
 * <ol>
 *   <li>files that a setting takes for a set, whatever their checksums;
 *   <li>files that {@code dataset.file} names, known by their content;
 *   <li>files in the dataset's folders, known by their content.
 * </ol>
 */
final class ImageFinder {
  /** As deep as files lie in an unpacked Debian package, and one more. */
  private static final int DEPTH = 6;

  private final LoadRequest request;

  /** Why files that were looked at are not used. */
  private final List<String> unused = new ArrayList<>();

  private final List<Path> lookedIn = new ArrayList<>();

  ImageFinder(LoadRequest request) {
    this.request = request;
  }

  /**
   * All of the given sets.
   *
   * @throws DatasetException if one is missing or a file named by the user cannot be used
   */
  FoundImages find(MnistVariant variant) {
    Map<ImageSet, LabelledImages> found = new EnumMap<>(ImageSet.class);
    for (ImageSet set : variant.sets()) {
      List<Path> given = MnistSettings.filesFor(set, request.settings());
      if (!given.isEmpty()) {
        found.put(set, given(set, given));
      }
    }
    ImageShelf shelf = new ImageShelf(missing(variant, found));
    for (Path path : request.settings().get(MnistSettings.FILE)) {
      addNamed(shelf, located(path));
    }
    collect(shelf, variant, found);
    if (!missing(variant, found).isEmpty()) {
      request.folders().folders().forEach(folder -> addFolder(shelf, folder));
      collect(shelf, variant, found);
    }
    Set<ImageSet> missing = missing(variant, found);
    if (!missing.isEmpty()) {
      throw MissingImages.of(variant, missing, lookedIn, unused);
    }
    return new FoundImages(found);
  }

  private static Set<ImageSet> missing(MnistVariant variant, Map<ImageSet, LabelledImages> found) {
    Set<ImageSet> missing = EnumSet.copyOf(variant.sets());
    missing.removeAll(found.keySet());
    return missing;
  }

  private static void collect(
      ImageShelf shelf, MnistVariant variant, Map<ImageSet, LabelledImages> found) {
    for (ImageSet set : missing(variant, found)) {
      shelf.find(set).ifPresent(images -> found.put(set, images));
    }
  }

  private LabelledImages given(ImageSet set, List<Path> paths) {
    ImageFile.IdxImages images = null;
    ImageFile.IdxLabels labels = null;
    for (Path path : paths) {
      for (ImageFile file : read(located(path))) {
        if (file instanceof ImageFile.IdxImages some && images == null) {
          images = some;
        } else if (file instanceof ImageFile.IdxLabels some && labels == null) {
          labels = some;
        } else {
          throw pairExpected(set, paths);
        }
      }
    }
    if (images == null || labels == null) {
      throw pairExpected(set, paths);
    }
    boolean official = isOfficial(set, Part.IMAGES, images) && isOfficial(set, Part.LABELS, labels);
    return LabelledImages.of(set, images, labels, official);
  }

  /** Where a file or folder lies that the user named. */
  private Path located(Path given) {
    Path place = request.folders().locate(given);
    if (!Files.exists(place)) {
      throw new DatasetException(
          "%s is not there, nor in %s. Name a file that is, or get the official ones with 'aa data fetch mnist'"
              .formatted(given, request.folders()));
    }
    return place;
  }

  private static boolean isOfficial(ImageSet set, Part part, ImageFile file) {
    return OfficialIdxFile.withSha256(file.sha256())
        .filter(known -> known == OfficialIdxFile.of(set, part))
        .isPresent();
  }

  private static DatasetException pairExpected(ImageSet set, List<Path> paths) {
    return new DatasetException(
        "dataset.%s takes one IDX file of images and the one of their labels, but was given %s"
            .formatted(
                MnistSettings.FILES.get(set),
                String.join(", ", paths.stream().map(Path::toString).toList())));
  }

  private void addNamed(ImageShelf shelf, Path path) {
    if (Files.isDirectory(path)) {
      addFolder(shelf, path);
      return;
    }
    lookedIn.add(path);
    for (ImageFile file : read(path)) {
      if (!shelf.add(file)) {
        throw new DatasetException(unknown(file));
      }
    }
  }

  /** Files of a folder may be anything, so those that cannot be used are only kept in mind. */
  private void addFolder(ImageShelf shelf, Path folder) {
    lookedIn.add(folder);
    for (Path path : files(folder)) {
      try {
        for (ImageFile file : read(path)) {
          if (!shelf.add(file)) {
            unused.add(unknown(file));
          }
        }
      } catch (DatasetException e) {
        unused.add(String.valueOf(e.getMessage()));
      }
    }
  }

  private List<ImageFile> read(Path file) {
    request.progress().progressed("Reading " + file.getFileName(), 0, 1);
    List<ImageFile> read = ImageFileReader.read(file);
    request.progress().progressed("Reading " + file.getFileName(), 1, 1);
    return read;
  }

  private static String unknown(ImageFile file) {
    return "%s: %d %s with SHA-256 %s, which is no official file of MNIST or Fashion-MNIST. Say what to take it for with --set dataset.%s=IMAGES,LABELS (or %s)"
        .formatted(
            file.place(),
            file.count(),
            file instanceof ImageFile.IdxLabels ? "labels" : "images",
            file.sha256(),
            MnistSettings.FILES.get(ImageSet.MNIST_TRAINING),
            String.join(
                ", ",
                MnistSettings.FILES.values().stream()
                    .skip(1)
                    .map(setting -> "dataset." + setting)
                    .toList()));
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !isHidden(folder.relativize(file)))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw unreadable(folder, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /** Downloads on their way, among others, are hidden. */
  private static boolean isHidden(Path relative) {
    for (Path name : relative) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static DatasetException unreadable(Path folder, IOException cause) {
    return new DatasetException(
        "%s: the folder cannot be searched: %s. Make it readable, or name files with --set dataset.file=FILE,..."
            .formatted(folder, Causes.of(cause)),
        cause);
  }
}
