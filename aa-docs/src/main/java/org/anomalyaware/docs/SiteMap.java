package org.anomalyaware.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where files of the project are in the site.
 *
 * @param root the project's folder
 */
record SiteMap(Path root) {

  static final String INDEX = "index.html";

  private static final String README = "README.md";

  /** The page that a Markdown file becomes: {@code README.md} is the index of its folder. */
  Path page(Path markdown) {
    String name = String.valueOf(markdown.getFileName());
    return markdown.resolveSibling(
        name.equals(README) ? INDEX : name.replaceFirst("\\.md$", ".html"));
  }

  /**
   * What a link within the project leads to, if it is something that the site holds: a page, the
   * index of a folder, or a file.
   */
  Optional<Path> target(Path linked) {
    Path there = root.resolve(linked);
    if (Files.isDirectory(there)) {
      return Files.exists(there.resolve(README))
          ? Optional.of(linked.resolve(INDEX))
          : Optional.empty();
    }
    return Files.exists(there)
        ? Optional.of(isMarkdown(linked) ? page(linked) : linked)
        : Optional.empty();
  }

  static boolean isMarkdown(Path file) {
    return file.toString().endsWith(".md");
  }

  /** How one page names another. */
  String relative(Path from, Path to) {
    Path folder = Path.of("/").resolve(from).getParent();
    return Objects.requireNonNull(folder).relativize(Path.of("/").resolve(to)).toString();
  }
}
