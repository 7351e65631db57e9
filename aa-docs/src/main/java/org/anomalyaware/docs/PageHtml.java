package org.anomalyaware.docs;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/** The body of one page: headings have GitHub's anchors, and links lead within the site. */
final class PageHtml {

  private static final int DEEPEST_IN_CONTENTS = 2;
  private static final int FEWEST_IN_CONTENTS = 3;

  private final MarkdownFile file;
  private final SiteMap map;
  private final Map<Node, String> anchors = new HashMap<>();
  private final Set<Path> attachments = new TreeSet<>();

  PageHtml(MarkdownFile file, SiteMap map) {
    this.file = file;
    this.map = map;
    file.headings().forEach(each -> anchors.put(each.heading(), each.anchor()));
  }

  String render() {
    file.document()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(HtmlBlock block) {
                if (block.getLiteral().startsWith("<!--")) {
                  block.unlink(); // a note to writers
                }
              }
            });
    return HtmlRenderer.builder()
        .extensions(List.of(TablesExtension.create()))
        .escapeHtml(true)
        .attributeProviderFactory(context -> this::complete)
        .build()
        .render(file.document());
  }

  /** The files that the page refers to, known after it was rendered. */
  Set<Path> attachments() {
    return Set.copyOf(attachments);
  }

  /** Links to the sections of a long page; nothing for a short one. */
  String contents() {
    List<MarkdownFile.Anchored> sections =
        file.headings().stream()
            .filter(each -> each.heading().getLevel() == DEEPEST_IN_CONTENTS)
            .toList();
    if (sections.size() < FEWEST_IN_CONTENTS) {
      return "";
    }
    StringBuilder html =
        new StringBuilder("<nav class=\"contents\" aria-label=\"On this page\"><ul>");
    for (MarkdownFile.Anchored each : sections) {
      html.append("<li><a href=\"#")
          .append(each.anchor())
          .append("\">")
          .append(escape(MarkdownFile.text(each.heading())))
          .append("</a></li>");
    }
    return html.append("</ul></nav>").toString();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private void complete(Node node, String tag, Map<String, String> attributes) {
    String anchor = anchors.get(node);
    if (anchor != null) {
      attributes.put("id", anchor);
    }
    if (node instanceof Link) {
      lead(attributes, "href");
    } else if (node instanceof Image) {
      lead(attributes, "src");
    }
    if (tag.equals("pre")) {
      attributes.put("tabindex", "0"); // wide ones are scrolled, by keys too
    }
  }

  /** Gives a link its place in the site; one to what the site does not hold is no link. */
  private void lead(Map<String, String> attributes, String name) {
    URI uri = URI.create(attributes.getOrDefault(name, ""));
    if (uri.getScheme() != null || uri.getPath().isEmpty()) {
      return;
    }
    Path linked = file.path().resolveSibling(uri.getPath()).normalize();
    Optional<Path> target = map.target(linked);
    if (target.isEmpty()) {
      attributes.remove(name);
      return;
    }
    if (target.get().equals(linked)) {
      attachments.add(linked);
    }
    String place = map.relative(map.page(file.path()), target.get());
    attributes.put(name, uri.getFragment() == null ? place : place + "#" + uri.getFragment());
  }
}
