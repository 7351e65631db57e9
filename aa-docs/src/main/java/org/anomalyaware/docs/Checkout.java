package org.anomalyaware.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The project's folder.
 *
 * @param root where the README is
 */
record Checkout(Path root) {

  /** What the build and its users leave. */
  private static final Set<String> NOT_OURS = Set.of("target", "runs", "plugins", "node_modules");

  /** The checkout that a module's build runs in. */
  static Checkout ofModule() {
    return new Checkout(Path.of("..").toAbsolutePath().normalize());
  }

  /** Every Markdown file, in the order of their paths; what tests read is not documentation. */
  List<MarkdownFile> markdown() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .map(root::relativize)
          .filter(Checkout::isDocumentation)
          .sorted()
          .map(this::parse)
          .toList();
    }
  }

  MarkdownFile parse(Path relative) {
    return MarkdownFile.read(root, relative);
  }

  private static boolean isDocumentation(Path relative) {
    for (Path part : relative) {
      String name = part.toString();
      if (NOT_OURS.contains(name) || name.startsWith(".") || name.equals("src")) {
        return false;
      }
    }
    return true;
  }
}
