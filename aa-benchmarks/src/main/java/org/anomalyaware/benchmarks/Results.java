package org.anomalyaware.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was measured, as {@code results.json} holds it.
 *
 * @param schema the format of the file
 * @param quick whether the work was cut short, which tells whether the harness works, not how fast
 *     anything is
 */
record Results(String schema, Machine machine, boolean quick, List<SectionResult> sections) {

  private static final String SCHEMA = "aa-benchmarks/1";
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  static Results none(boolean quick) {
    return new Results(SCHEMA, Machine.current(), quick, List.of());
  }

  /** What an earlier run left. */
  static Results read(Path file) throws IOException {
    return MAPPER.readValue(file.toFile(), Results.class);
  }

  /** Writes the file, which appears whole or not at all. */
  void write(Path file) throws IOException {
    replace(file, MAPPER.writeValueAsString(this) + "\n");
  }

  Optional<SectionResult> section(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }

  /** The same with a section added, or put in the place of the one with its id. */
  Results with(SectionResult section) {
    List<SectionResult> all = new ArrayList<>(sections);
    all.removeIf(other -> other.id().equals(section.id()));
    all.add(section);
    return new Results(schema, machine, quick, List.copyOf(all));
  }

  /** Writes a text to a file by way of another beside it. */
  static void replace(Path file, String text) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(beside, text);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
