package org.anomalyaware.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Links of every Markdown file: those within the project lead to files and headings that exist.
 * Tests use no network, so of other links only the form is looked at.
 */
class LinksTest {

  private static final Checkout CHECKOUT = Checkout.ofModule();

  static Stream<MarkdownFile> files() throws Exception {
    return CHECKOUT.markdown().stream();
  }

  @Test
  void should_look_at_the_pages_that_people_read() throws Exception {
    assertThat(CHECKOUT.markdown().stream().map(file -> file.path().toString()))
        .contains("README.md", "CONTRIBUTING.md", "docs/README.md", "aa-engine/README.md")
        .noneMatch(path -> path.contains("target/"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void should_lead_somewhere(MarkdownFile file) {
    assertThat(file.destinations())
        .allSatisfy(destination -> assertThat(fault(file, destination)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere.md, there is no nowhere.md",
    "#nothing-of-this-name, README.md has no heading for #nothing-of-this-name",
    "docs/catalogue.md#nothing, docs/catalogue.md has no heading for #nothing",
    "/home/somebody/file, a path of one machine",
    "http://one two, not a link",
    "../elsewhere/file.md, outside of the project"
  })
  void should_say_what_is_wrong_with_a_link(String destination, String fault) {
    assertThat(fault(CHECKOUT.parse(Path.of("README.md")), destination)).get().isEqualTo(fault);
  }

  @Test
  void should_give_headings_the_anchors_that_github_gives_them() throws Exception {
    Path folder = Files.createTempDirectory("anchors");
    Files.writeString(
        folder.resolve("a.md"), "# What a *run* costs: `aa run`, 5 %\n\n## Twice\n\n## Twice\n");

    assertThat(MarkdownFile.read(folder, Path.of("a.md")).headings())
        .extracting(MarkdownFile.Anchored::anchor)
        .containsExactly("what-a-run-costs-aa-run-5-", "twice", "twice-1");
  }

  private static Optional<String> fault(MarkdownFile file, String destination) {
    URI uri;
    try {
      uri = new URI(destination);
    } catch (URISyntaxException e) {
      return Optional.of("not a link");
    }
    if (uri.getScheme() != null) {
      boolean known =
          uri.getScheme().equals("mailto")
              || (uri.getScheme().startsWith("http") && uri.getHost() != null);
      return known ? Optional.empty() : Optional.of("not a link");
    }
    if (destination.startsWith("/")) {
      return Optional.of("a path of one machine");
    }
    Path target =
        uri.getPath().isEmpty()
            ? file.path()
            : file.path().resolveSibling(uri.getPath()).normalize();
    if (target.startsWith("..")) {
      return Optional.of("outside of the project");
    }
    if (!Files.exists(CHECKOUT.root().resolve(target))) {
      return Optional.of("there is no " + target);
    }
    String anchor = uri.getFragment();
    if (anchor == null) {
      return Optional.empty();
    }
    boolean exists =
        CHECKOUT.parse(target).headings().stream().anyMatch(each -> each.anchor().equals(anchor));
    return exists
        ? Optional.empty()
        : Optional.of("%s has no heading for #%s".formatted(target, anchor));
  }
}
