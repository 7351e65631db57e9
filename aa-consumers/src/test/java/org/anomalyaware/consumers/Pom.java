package org.anomalyaware.consumers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a POM says, by the names of its elements. */
record Pom(Element project) {

  static Pom read(Path file) throws Exception {
    return new Pom(
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getDocumentElement());
  }

  /** The text of an element such as {@code properties/maven.deploy.skip}. */
  Optional<String> text(String path) {
    return elements(path).findFirst().map(element -> element.getTextContent().strip());
  }

  /** Every element on a path. */
  Stream<Element> elements(String path) {
    Stream<Element> found = Stream.of(project);
    for (String name : path.split("/", -1)) {
      found = found.flatMap(parent -> children(parent, name));
    }
    return found;
  }

  /** The text of a child of one of these elements. */
  static String child(Element parent, String name) {
    return children(parent, name)
        .findFirst()
        .map(element -> element.getTextContent().strip())
        .orElse("");
  }

  boolean isJar() {
    return text("packaging").orElse("jar").equals("jar");
  }

  boolean isPublished() {
    return !text("properties/maven.deploy.skip").orElse("false").equals("true");
  }

  List<String> texts(String path) {
    return elements(path).map(element -> element.getTextContent().strip()).toList();
  }

  private static Stream<Element> children(Element parent, String name) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(element -> element.getTagName().equals(name));
  }
}
