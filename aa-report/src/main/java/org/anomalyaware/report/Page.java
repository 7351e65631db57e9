package org.anomalyaware.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What all pages have in common: one file that fetches nothing, with a skip link, a list of
 * contents and sections.
 */
final class Page {

  private static final String STYLE = resource("report.css");
  private static final String SCRIPT = resource("report.js");

  /**
   * Nothing is fetched, and nothing runs but this module's own script, whatever a name in the data
   * may look like.
   */
  private static final String POLICY =
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src '%s'"
          .formatted(hash(SCRIPT));

  /**
   * A part of a page.
   *
   * @param id for links to it
   * @param title its heading
   * @param content writes it
   */
  record Section(String id, String title, Consumer<Html> content) {}

  private final String title;
  private final Consumer<Html> header;
  private final List<Section> sections;

  /**
   * A page.
   *
   * @param title for the window
   * @param header writes what stands above the list of contents
   * @param sections at least one
   */
  Page(String title, Consumer<Html> header, List<Section> sections) {
    this.title = title;
    this.header = header;
    this.sections = List.copyOf(sections);
  }

  String html() {
    Html html = new Html();
    html.open("html", "lang", "en");
    writeHead(html);
    html.open("body");
    Section first = sections.get(0);
    html.element("a", "Skip to the results", "href", "#" + first.id(), "class", "skip");
    html.open("header");
    header.accept(html);
    html.close();
    html.open("nav", "aria-label", "Contents").open("ol");
    for (Section section : sections) {
      html.element("li", li -> li.element("a", section.title(), "href", "#" + section.id()));
    }
    html.close().close();
    html.open("main");
    for (Section section : sections) {
      String heading = section.id() + "-heading";
      html.open("section", "id", section.id(), "aria-labelledby", heading);
      html.element("h2", section.title(), "id", heading);
      section.content().accept(html);
      html.close();
    }
    html.close().script(SCRIPT).close().close();
    return html.toString();
  }

  private void writeHead(Html html) {
    html.open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.element("title", title);
    html.style(STYLE).close();
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read from this module's jar", e);
    }
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
