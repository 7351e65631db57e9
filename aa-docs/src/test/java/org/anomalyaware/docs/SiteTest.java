package org.anomalyaware.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site as it is written. */
class SiteTest {

  @TempDir private static Path site;

  @BeforeAll
  static void write() throws Exception {
    new Site(Checkout.ofModule(), site).write();
  }

  @Test
  void should_have_a_page_for_every_markdown_file() throws Exception {
    SiteMap map = new SiteMap(Checkout.ofModule().root());

    assertThat(Checkout.ofModule().markdown())
        .allSatisfy(file -> assertThat(site.resolve(map.page(file.path()))).isNotEmptyFile());
    assertThat(site.resolve("index.html")).content().contains("Anomaly Awareness for Java</h1>");
  }

  @Test
  void should_lead_nowhere_that_is_not_there() throws Exception {
    for (Path page : pages()) {
      for (Element element : Jsoup.parse(page).select("[href], [src]")) {
        URI uri = URI.create(element.attr("href") + element.attr("src"));
        if (uri.getScheme() == null) {
          Path target =
              uri.getPath().isEmpty()
                  ? page
                  : Objects.requireNonNull(page.getParent()).resolve(uri.getPath()).normalize();
          assertThat(target).as("%s links to %s", page, uri).isRegularFile().startsWith(site);
          if (uri.getFragment() != null) {
            assertThat(Jsoup.parse(target).getElementById(uri.getFragment()))
                .as("%s links to %s", page, uri)
                .isNotNull();
          }
        }
      }
    }
  }

  @Test
  void should_fetch_nothing_and_run_nothing() throws Exception {
    for (Path page : pages()) {
      Document html = Jsoup.parse(page);
      assertThat(html.select("script")).isEmpty();
      assertThat(html.select("[src], link[href]"))
          .allSatisfy(
              element ->
                  assertThat(element.attr("src") + element.attr("href")).doesNotContain(":"));
    }
  }

  @Test
  void should_mark_the_page_that_is_shown() throws Exception {
    Document page = Jsoup.parse(site.resolve("docs/concepts.html"));

    assertThat(page.select("nav.site [aria-current=page]").eachText()).containsExactly("Concepts");
    assertThat(page.title()).startsWith("Concepts - ");
  }

  private static List<Path> pages() throws Exception {
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }
}
