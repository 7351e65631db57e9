package org.anomalyaware.report;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page in the making. Text and attributes are escaped here and nowhere else, so that no caller
 * can forget it, and elements are closed in the order in which they were opened.
 */
final class Html {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:)]");

  /** Elements within a line, after which a line break would be a space too many. */
  private static final Set<String> INLINE = Set.of("a", "code", "span", "strong", "sup", "text");

  private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element with attributes given as names and values in turn. */
  Html open(String tag, String... attributes) {
    startTag(tag, attributes);
    open.push(tag);
    return this;
  }

  /** Closes the element that was opened last. */
  Html close() {
    String tag = open.pop();
    out.append("</").append(tag).append(INLINE.contains(tag) ? ">" : ">\n");
    return this;
  }

  /** An element with content of its own. */
  Html element(String tag, Consumer<Html> content, String... attributes) {
    open(tag, attributes);
    content.accept(this);
    return close();
  }

  /** An element that holds text. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** An element that never holds anything, such as {@code meta}. */
  Html empty(String tag, String... attributes) {
    startTag(tag, attributes);
    out.append('\n');
    return this;
  }

  /** Words. */
  Html text(String text) {
    escape(text);
    return this;
  }

  /** Words in which web addresses become links, which nothing follows unless a reader does. */
  Html textWithLinks(String text) {
    Matcher matcher = ADDRESS.matcher(text);
    int end = 0;
    while (matcher.find()) {
      escape(text.substring(end, matcher.start()));
      element("a", matcher.group(), "href", matcher.group(), "rel", "noreferrer");
      end = matcher.end();
    }
    escape(text.substring(end));
    return this;
  }

  /** Sentences as a list; "None." if there are none. */
  Html list(Collection<String> sentences) {
    if (sentences.isEmpty()) {
      return element("p", "None.", "class", "prose");
    }
    open("ul", "class", "prose");
    sentences.forEach(sentence -> element("li", li -> li.textWithLinks(sentence)));
    return close();
  }

  /** A picture, which is markup already. */
  Html image(SvgImage image) {
    out.append(image.element()).append('\n');
    return this;
  }

  /** A style sheet of this module's. */
  Html style(String css) {
    out.append("<style>\n").append(css).append("</style>\n");
    return this;
  }

  /** A script of this module's. */
  Html script(String source) {
    if (source.contains("</")) {
      throw new IllegalArgumentException("A script within a page must not hold the letters </");
    }
    out.append("<script>").append(source).append("</script>\n");
    return this;
  }

  private void startTag(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
  }

  private void escape(String text) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
              }
            });
  }

  /** HTML forbids control characters, and halves of surrogate pairs cannot be encoded. */
  private static boolean isAllowed(int c) {
    return c == '\n'
        || c == '\t'
        || !(Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }

  /** The page so far. */
  @Override
  public String toString() {
    return out.toString();
  }
}
