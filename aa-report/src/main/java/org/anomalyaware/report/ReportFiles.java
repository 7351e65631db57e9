package org.anomalyaware.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /**
   * Writes a page, its figures as SVG and as PNG, if there are any, and its tables in every format.
   * They are put together in a hidden folder beside the page and then moved, the page last: where
   * something cannot be written, what was there before stays as it was.
   */
  void write(Collection<Figure> figures, Collection<Table> tables, String html) throws IOException {
    Path staged = page.resolveSibling("." + page.getFileName() + ".partial");
    delete(staged); // of a process that was killed
    try {
      Files.createDirectory(staged);
      writeFigures(figures, staged);
      writeTables(tables, staged);
      Path stagedPage = Files.writeString(staged.resolve(page.getFileName()), html);
      for (String folder : List.of(folder("figures"), folder("tables"))) {
        move(staged.resolve(folder), page.resolveSibling(folder));
      }
      replace(stagedPage, page);
    } finally {
      delete(staged);
    }
  }

  private void writeFigures(Collection<Figure> figures, Path staged) throws IOException {
    if (figures.isEmpty()) {
      return;
    }
    Path folder = Files.createDirectory(staged.resolve(folder("figures")));
    for (Figure figure : figures) {
      Files.writeString(folder.resolve(figure.id() + ".svg"), SvgImage.of(figure).document());
      Files.write(folder.resolve(figure.id() + ".png"), PngImage.of(figure));
    }
  }

  private void writeTables(Collection<Table> tables, Path staged) throws IOException {
    Path folder = Files.createDirectory(staged.resolve(folder("tables")));
    for (Table table : tables) {
      for (TableFormat format : TableFormat.values()) {
        Files.writeString(
            folder.resolve(table.id() + "." + format.extension()), format.write(table));
      }
    }
  }

  /** Moves the files of a folder, if there is one, over those of another. */
  private static void move(Path from, Path to) throws IOException {
    if (Files.notExists(from)) {
      return;
    }
    Files.createDirectories(to);
    for (Path file : filesOf(from)) {
      replace(file, to.resolve(file.getFileName()));
    }
  }

  private static void replace(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void delete(Path staged) throws IOException {
    if (Files.isDirectory(staged)) {
      for (Path inside : filesOf(staged)) {
        delete(inside);
      }
    }
    Files.deleteIfExists(staged);
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
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
