package org.anomalyaware.report;

/** The forms in which tables leave the page. */
enum TableFormat {
  MARKDOWN("Markdown", "md"),
  CSV("CSV", "csv"),
  LATEX("LaTeX", "tex");

  private final String title;
  private final String extension;

  TableFormat(String title, String extension) {
    this.title = title;
    this.extension = extension;
  }

  String title() {
    return title;
  }

  String extension() {
    return extension;
  }

  /** The text of a file. */
  String write(Table table) {
    return switch (this) {
      case MARKDOWN -> MarkdownTable.write(table);
      case CSV -> CsvTable.write(table);
      case LATEX -> LatexTable.write(table);
    };
  }
}
