package org.anomalyaware.docs;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;

/** The links beside every page: those of {@code docs/README.md}, in its order. */
final class Navigation {

  private static final Path CONTENTS = Path.of("docs", "README.md");

  private record Entry(String title, Path page) {}

  private final SiteMap map;
  private final List<Entry> entries;

  private Navigation(SiteMap map, List<Entry> entries) {
    this.map = map;
    this.entries = entries;
  }

  static Navigation of(Checkout checkout, SiteMap map) {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry("Overview", Path.of(SiteMap.INDEX)));
    checkout
        .parse(CONTENTS)
        .document()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                URI uri = URI.create(link.getDestination());
                if (uri.getScheme() == null) {
                  Path linked = CONTENTS.resolveSibling(uri.getPath()).normalize();
                  if (SiteMap.isMarkdown(linked)) {
                    entries.add(new Entry(MarkdownFile.text(link), map.page(linked)));
                  }
                }
              }
            });
    return new Navigation(map, List.copyOf(entries));
  }

  /** The list, for one page. */
  String html(Path page) {
    StringBuilder html = new StringBuilder("<ul>");
    for (Entry entry : entries) {
      html.append("<li><a href=\"")
          .append(map.relative(page, entry.page()))
          .append('"')
          .append(entry.page().equals(page) ? " aria-current=\"page\">" : ">")
          .append(PageHtml.escape(entry.title()))
          .append("</a></li>");
    }
    return html.append("</ul>").toString();
  }
}
