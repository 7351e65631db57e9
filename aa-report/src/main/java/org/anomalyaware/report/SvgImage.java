package org.anomalyaware.report;

import java.awt.Dimension;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.text.TextUtils;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** A figure as vectors, with text that stays text and words for those who cannot see it. */
final class SvgImage {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final int DECIMALS = 2;

  private final Element root;

  private SvgImage(Element root) {
    this.root = root;
  }

  /** Draws a figure. */
  static SvgImage of(Figure figure) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
    context.setComment(null);
    context.setPrecision(DECIMALS);
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    // The axes put back the hint that they found, and Batik takes none for an error.
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setSVGCanvasSize(new Dimension(figure.width(), figure.height()));
    draw(figure, graphics);
    Element root = graphics.getRoot();
    graphics.dispose();
    adapt(root, figure.id() + "-");
    describe(root, figure);
    return new SvgImage(root);
  }

  /**
   * Rotated text would be drawn as shapes, for the sake of a fault of Java 1.2, unless a switch
   * says otherwise that all of the process shares.
   */
  private static synchronized void draw(Figure figure, SVGGraphics2D graphics) {
    boolean before = TextUtils.isUseDrawRotatedStringWorkaround();
    TextUtils.setUseDrawRotatedStringWorkaround(false);
    try {
      figure.chart().draw(graphics, new Rectangle2D.Double(0, 0, figure.width(), figure.height()));
    } finally {
      TextUtils.setUseDrawRotatedStringWorkaround(before);
    }
  }

  /** The text of a file. */
  String document() {
    return serialize("no");
  }

  /** The element as part of a page. */
  String element() {
    return serialize("yes");
  }

  /** Makes ids unique among the figures of a page, and names stand-ins for the font. */
  private static void adapt(Element element, String prefix) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (attribute.getName().equals("id")) {
        attribute.setValue(prefix + attribute.getValue());
      } else if (attribute.getName().equals("font-family")) {
        attribute.setValue(FigureFont.FAMILIES);
      } else if (attribute.getValue().startsWith("url(#")) {
        attribute.setValue(attribute.getValue().replace("url(#", "url(#" + prefix));
      }
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element part) {
        adapt(part, prefix);
      }
    }
  }

  private static void describe(Element root, Figure figure) {
    root.setAttribute("viewBox", "0 0 " + figure.width() + " " + figure.height());
    root.setAttribute("role", "img");
    String titleId = figure.id() + "-title";
    String descriptionId = figure.id() + "-description";
    root.setAttribute("aria-labelledby", titleId + " " + descriptionId);
    Node first = root.getFirstChild();
    root.insertBefore(words(root, "title", titleId, figure.title()), first);
    root.insertBefore(words(root, "desc", descriptionId, figure.description()), first);
  }

  private static Element words(Element root, String name, String id, String text) {
    Element element = root.getOwnerDocument().createElementNS(SVG, name);
    element.setAttribute("id", id);
    element.setTextContent(text);
    return element;
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Java's XML library cannot make an empty document", e);
    }
  }

  private String serialize(String omitDeclaration) {
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, omitDeclaration);
      StringWriter text = new StringWriter();
      transformer.transform(new DOMSource(root), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException("Java's XML library cannot write a document", e);
    }
  }
}
