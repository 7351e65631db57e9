package org.anomalyaware.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A page and the folders beside it. Those of {@code report.html} are {@code figures} and {@code
 * tables}, as in a run's folder; those of another page begin with its name, so that pages in one
 * folder keep apart.
 *
 * @param page the page, in an existing folder
 */
record ReportFiles(Path page) {

  private static final String DEFAULT_NAME = "report";
  private static final String EXTENSION = ".html";

  /** The page of a run's or a suite's folder. */
  static ReportFiles in(Path folder) {
    return new ReportFiles(folder.resolve(DEFAULT_NAME + EXTENSION));
  }

  /** Writes figures, each as SVG and as PNG, if there are any. */
  void writeFigures(Collection<Figure> figures) throws IOException {
    if (figures.isEmpty()) {
      return;
    }
    Path folder = Files.createDirectories(page.resolveSibling(folder("figures")));
    for (Figure figure : figures) {
      Files.writeString(folder.resolve(figure.id() + ".svg"), SvgImage.of(figure).document());
      Files.write(folder.resolve(figure.id() + ".png"), PngImage.of(figure));
    }
  }

  /** Writes tables in every format. */
  void writeTables(Collection<Table> tables) throws IOException {
    Path folder = Files.createDirectories(page.resolveSibling(folder("tables")));
    for (Table table : tables) {
      for (TableFormat format : TableFormat.values()) {
        Files.writeString(
            folder.resolve(table.id() + "." + format.extension()), format.write(table));
      }
    }
  }

  /** Writes the page itself, whole or not at all. */
  void writePage(String html) throws IOException {
    Path partial = page.resolveSibling("." + page.getFileName() + ".partial");
    try {
      Files.writeString(partial, html);
      Files.move(
          partial, page, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  /** The address of a folder for the page, if there is such a folder. */
  Optional<String> linkToFolder(Path folder) {
    return Files.isDirectory(folder) ? Optional.of(addressOf(folder) + "/") : Optional.empty();
  }

  /** The address of a file for the page, if there is such a file. */
  Optional<String> linkToFile(Path file) {
    return Files.isRegularFile(file) ? Optional.of(addressOf(file)) : Optional.empty();
  }

  private String addressOf(Path place) {
    Path from = page.toAbsolutePath().normalize().resolveSibling("");
    Path way = from.relativize(place.toAbsolutePath().normalize());
    // An address as a whole would hold where the page lies; of its parts, only the names matter.
    return StreamSupport.stream(way.spliterator(), false)
        .map(name -> Path.of("/").resolve(name.toString()).toUri().getRawPath())
        .map(escaped -> escaped.replace("/", ""))
        .collect(Collectors.joining("/"));
  }

  /** The address of a figure's file for the page. */
  String linkTo(Figure figure, String extension) {
    return folder("figures") + "/" + figure.id() + "." + extension;
  }

  /** The address of a table's file for the page. */
  String linkTo(Table table, TableFormat format) {
    return folder("tables") + "/" + table.id() + "." + format.extension();
  }

  private String folder(String kind) {
    String name = String.valueOf(page.getFileName());
    String stem =
        name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
    return stem.equals(DEFAULT_NAME) ? kind : stem + "-" + kind;
  }
}
