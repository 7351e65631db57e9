package org.anomalyaware.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A Markdown file, parsed.
 *
 * @param path relative to the checkout
 * @param document its tree
 */
record MarkdownFile(Path path, Node document) {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  static MarkdownFile read(Path root, Path path) {
    try {
      return new MarkdownFile(path, PARSER.parse(Files.readString(root.resolve(path))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A heading and the anchor that GitHub gives it. */
  record Anchored(Heading heading, String anchor) {}

  /** The headings in order. */
  List<Anchored> headings() {
    List<Anchored> found = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            String slug = slug(text(heading));
            int earlier = seen.merge(slug, 1, Integer::sum) - 1;
            found.add(new Anchored(heading, earlier == 0 ? slug : slug + "-" + earlier));
          }
        });
    return found;
  }

  /** The text of the first heading, or the file's name. */
  String title() {
    return headings().stream()
        .findFirst()
        .map(each -> text(each.heading()))
        .orElse(String.valueOf(path.getFileName()));
  }

  /** Where links and images lead, in order. */
  List<String> destinations() {
    List<String> found = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            found.add(link.getDestination());
            visitChildren(link);
          }

          @Override
          public void visit(Image image) {
            found.add(image.getDestination());
          }
        });
    return found;
  }

  /** Code in lines of its own, in order. */
  List<CodeBlock> blocks() {
    List<CodeBlock> found = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(FencedCodeBlock block) {
            found.add(
                new CodeBlock(path, line(block), String.valueOf(block.getInfo()), literal(block)));
          }

          @Override
          public void visit(IndentedCodeBlock block) {
            found.add(new CodeBlock(path, line(block), "", block.getLiteral()));
          }
        });
    return found;
  }

  /** Code within lines, in order. */
  List<String> inlineCode() {
    List<String> found = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Code code) {
            found.add(code.getLiteral().replace('\n', ' '));
          }
        });
    return found;
  }

  /** The words of a node without their marks. */
  static String text(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words.toString();
  }

  /** As GitHub does: lower case, no punctuation, hyphens for spaces. */
  private static String slug(String heading) {
    return heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
        .replace(' ', '-');
  }

  private static String literal(FencedCodeBlock block) {
    return block.getLiteral() == null ? "" : block.getLiteral();
  }

  private static int line(Node node) {
    return node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().get(0).getLineIndex() + 1;
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
