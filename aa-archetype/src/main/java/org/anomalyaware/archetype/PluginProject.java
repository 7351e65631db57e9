package org.anomalyaware.archetype;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * A Maven project with one plugin that works, and its contract test. For a dataset it is what the
 * Maven archetype makes; the templates are the same.
 *
 * @param kind what kind of plugin
 * @param id its id, lower-case words and digits joined by hyphens; also the project's artifact id
 * @param packageName the Java package of its classes; also the project's group id
 */
@API(status = API.Status.INTERNAL)
public record PluginProject(ProjectKind kind, String id, String packageName) {

  private static final String VERSION = "1.0-SNAPSHOT"; // Maven's own for a new project
  private static final String ARCHETYPE = "/archetype-resources/";
  private static final String TEMPLATES = "/plugin-templates/";

  /** Only datasets need the library that they read their file with. */
  private static final String LIBRARY_PATTERN =
      "(?s)    <!-- A library of your own: .*?</dependency>\n";

  /** Every file by its path within the project, with slashes between folders. */
  public Map<String, byte[]> files() {
    return switch (kind) {
      case DATASET -> dataset();
      case MODEL, PENALTY, SCHEDULE -> other();
    };
  }

  private Map<String, byte[]> dataset() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(".gitignore", bytes(ARCHETYPE + "__gitignore__"));
    files.put("pom.xml", filled(text(ARCHETYPE + "pom.xml")));
    files.put("README.md", filled(text(ARCHETYPE + "README.md")));
    files.put(
        source("main", ""), filled(text(ARCHETYPE + "src/main/java/__className__Dataset.java")));
    files.put(
        source("test", "Test"),
        filled(text(ARCHETYPE + "src/test/java/__className__DatasetTest.java")));
    String resources = "src/main/resources/";
    files.put(
        resources + kind.registration(), filled(text(ARCHETYPE + resources + kind.registration())));
    files.put(resources + id + ".csv", bytes(ARCHETYPE + resources + "__artifactId__.csv"));
    return files;
  }

  private Map<String, byte[]> other() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(".gitignore", bytes(ARCHETYPE + "__gitignore__"));
    files.put("pom.xml", filled(text(ARCHETYPE + "pom.xml").replaceFirst(LIBRARY_PATTERN, "")));
    files.put("README.md", filled(text(TEMPLATES + "README.md")));
    files.put(source("main", ""), filled(text(TEMPLATES + kind.id() + "/Main.java")));
    files.put(source("test", "Test"), filled(text(TEMPLATES + kind.id() + "/Test.java")));
    files.put(
        "src/main/resources/" + kind.registration(),
        (packageName + "." + className() + kind.typeName() + "\n").getBytes(UTF_8));
    return files;
  }

  private String source(String part, String suffix) {
    return "src/%s/java/%s/%s%s%s.java"
        .formatted(part, packageName.replace('.', '/'), className(), kind.typeName(), suffix);
  }

  /** {@code MyData} for {@code my-data}. */
  private String className() {
    return Stream.of(id.split("-", -1))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  private byte[] filled(String template) {
    return template
        .replace("${groupId}", packageName)
        .replace("${artifactId}", id)
        .replace("${version}", VERSION)
        .replace("${package}", packageName)
        .replace("${className}", className())
        .replace("${kind}", kind.id())
        .replace("${Kind}", kind.typeName())
        .getBytes(UTF_8);
  }

  private static String text(String name) {
    return new String(bytes(name), UTF_8);
  }

  private static byte[] bytes(String name) {
    try (InputStream stream = PluginProject.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(stream, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
