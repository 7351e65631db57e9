package org.anomalyaware.docs;

import java.util.List;

/** A table of a generated page. */
final class MarkdownTable {

  private final StringBuilder lines = new StringBuilder();

  MarkdownTable(String... heads) {
    row(heads);
    lines.append("|---".repeat(heads.length)).append("|\n");
  }

  void row(String... cells) {
    lines.append('|');
    for (String cell : cells) {
      String text = cell.replace("\n", " ").replace("|", "\\|").strip();
      lines.append(' ').append(text).append(text.isEmpty() ? "|" : " |");
    }
    lines.append('\n');
  }

  static String code(String text) {
    return text.isEmpty() ? "" : "`" + text + "`";
  }

  static String codes(List<String> texts) {
    return String.join(", ", texts.stream().map(MarkdownTable::code).toList());
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
