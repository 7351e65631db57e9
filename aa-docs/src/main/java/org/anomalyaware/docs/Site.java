package org.anomalyaware.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * The Markdown of the project as a static site: one page for each file, the files that they refer
 * to beside them, and no script.
 */
@API(status = API.Status.INTERNAL)
public final class Site {

  private static final String STYLE = "site.css";

  private final Checkout checkout;
  private final Path target;
  private final SiteMap map;
  private final Navigation navigation;
  private final String template;
  private final Set<Path> attachments = new TreeSet<>();

  Site(Checkout checkout, Path target) throws IOException {
    this.checkout = checkout;
    this.target = target;
    this.map = new SiteMap(checkout.root());
    this.navigation = Navigation.of(checkout, map);
    this.template = resource("page.html");
  }

  /**
   * Writes the site.
   *
   * @param arguments the project's folder, and the folder to write
   */
  public static void main(String[] arguments) throws IOException {
    new Site(
            new Checkout(Path.of(arguments[0]).toAbsolutePath().normalize()), Path.of(arguments[1]))
        .write();
  }

  void write() throws IOException {
    List<MarkdownFile> files = checkout.markdown();
    for (MarkdownFile file : files) {
      writePage(file);
    }
    for (Path attachment : attachments) {
      Path copy = target.resolve(attachment);
      Files.createDirectories(Objects.requireNonNull(copy.getParent()));
      Files.copy(checkout.root().resolve(attachment), copy, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(target.resolve(STYLE), resource(STYLE));
  }

  private void writePage(MarkdownFile file) throws IOException {
    Path page = map.page(file.path());
    PageHtml html = new PageHtml(file, map);
    String body = html.render();
    attachments.addAll(html.attachments());
    String text =
        template
            .replace("@TITLE@", PageHtml.escape(file.title()))
            .replace("@STYLE@", map.relative(page, Path.of(STYLE)))
            .replace("@HOME@", map.relative(page, Path.of(SiteMap.INDEX)))
            .replace("@NAVIGATION@", navigation.html(page))
            .replace("@CONTENTS@", html.contents())
            .replace("@BODY@", body);
    Path there = target.resolve(page);
    Files.createDirectories(Objects.requireNonNull(there.getParent()));
    Files.writeString(there, text);
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = Objects.requireNonNull(Site.class.getResourceAsStream(name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
