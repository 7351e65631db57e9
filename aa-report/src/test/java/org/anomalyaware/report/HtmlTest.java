package org.anomalyaware.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void should_show_markup_in_text_and_attributes_as_it_is_written() {
    String hostile = "\"><script>alert('&amp;')</script>";

    Document page = parse(new Html().element("p", hostile, "title", hostile));

    assertThat(page.select("script")).isEmpty();
    assertThat(page.selectFirst("p").text()).isEqualTo(hostile);
    assertThat(page.selectFirst("p").attr("title")).isEqualTo(hostile);
  }

  @Test
  void should_make_links_of_web_addresses_and_of_nothing_else() {
    Document page =
        parse(
            new Html()
                .element(
                    "p",
                    p ->
                        p.textWithLinks(
                            "See https://arxiv.org/abs/2504.11520. Not javascript:alert(1), nor"
                                + " (http://example.org/\"onclick=x).")));

    assertThat(page.select("a").eachAttr("href"))
        .containsExactly("https://arxiv.org/abs/2504.11520", "http://example.org/");
    assertThat(page.select("[onclick]")).isEmpty();
  }

  @Test
  void should_replace_what_a_page_must_not_hold() {
    String page = new Html().text("a\u0000b\u001bc\ud800d\ne").toString();

    assertThat(page).endsWith("a\ufffdb\ufffdc\ufffdd\ne");
  }

  private static Document parse(Html html) {
    return Jsoup.parse(html.toString());
  }
}
