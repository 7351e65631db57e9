package org.anomalyaware.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A document with places for what was measured: {@code <!-- measured: steps -->} to {@code <!-- end
 * of steps -->}.
 */
final class Document {

  private final Path file;

  Document(Path file) {
    this.file = file;
  }

  /**
   * Puts what was measured in its places; leaves those alone whose section was not measured.
   *
   * @throws IllegalArgumentException if a section has no place
   */
  void fill(List<Section> sections, Results results) throws IOException {
    String text = Files.readString(file);
    Report report = new Report(sections, results);
    for (Section section : sections) {
      SectionResult result = results.section(section.id()).orElse(null);
      if (result != null) {
        text = filled(text, section.id(), report.of(section, result));
      }
    }
    Results.replace(file, text);
  }

  private String filled(String text, String id, String content) {
    String begin = "<!-- measured: " + id + " -->\n";
    String end = "<!-- end of " + id + " -->";
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(
          file + " has no place for " + id + ": expected " + begin.strip() + " and " + end);
    }
    return text.substring(0, from + begin.length()) + content + text.substring(to);
  }
}
