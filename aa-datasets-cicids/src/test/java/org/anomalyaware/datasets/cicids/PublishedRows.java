package org.anomalyaware.datasets.cicids;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Published rows as numbers; tests that need them are skipped where the files are absent. */
final class PublishedRows {

  private static final List<String> ORIGINAL =
      List.of("original_monday_head.csv", "original_thursday_head.csv", "original_webattacks.csv");

  private PublishedRows() {}

  static Path file(String name) {
    String home = System.getenv("AA_DATA_HOME");
    Path data = home == null ? Path.of("..", "..", "shared", "data") : Path.of(home);
    Path file = data.resolve("cicids").resolve(name);
    assumeTrue(Files.exists(file), file + " is not there");
    return file;
  }

  /** All rows with the 78 columns of the published files. */
  static List<double[]> original() {
    List<double[]> rows = new ArrayList<>();
    ORIGINAL.forEach(name -> rows.addAll(read(name, label -> true)));
    return rows;
  }

  /** The numbers of rows with some labels; the columns as the file has them. */
  static List<double[]> read(String name, Predicate<String> wanted) {
    try {
      // the labels of web attacks are no UTF-8
      return Files.readAllLines(file(name), StandardCharsets.ISO_8859_1).stream()
          .skip(1)
          .filter(line -> wanted.test(line.substring(line.lastIndexOf(',') + 1).strip()))
          .map(PublishedRows::numbers)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] numbers(String line) {
    String[] cells = line.split(",", -1);
    return Arrays.stream(cells, 0, cells.length - 1).mapToDouble(Double::parseDouble).toArray();
  }
}
