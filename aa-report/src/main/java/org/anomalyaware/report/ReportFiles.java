package org.anomalyaware.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

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

  /** Writes figures, each as SVG and as PNG. */
  void writeFigures(Collection<Figure> figures) throws IOException {
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
