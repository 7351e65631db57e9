package org.anomalyaware.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.schedule.Schedule;

/** A jar that a test writes the sources of; they are really compiled. */
final class PluginJar {

  private final Path workshop;
  private final Map<String, String> registrations = new LinkedHashMap<>();
  private final List<String> left = new ArrayList<>();
  private final List<Path> libraries = new ArrayList<>();

  private PluginJar(Path workshop) {
    this.workshop = workshop;
  }

  static PluginJar empty() throws IOException {
    return new PluginJar(Files.createTempDirectory("plugin-jar-"));
  }

  /** A jar with a schedule that is always 1. */
  static PluginJar ofSchedule(String className, String id) throws IOException {
    return empty().schedule(className, id, "", "1");
  }

  /** A schedule that keeps its contract, but for what a test puts in. */
  PluginJar schedule(String className, String id, String constructor, String strength) {
    return source(className, scheduleSource(className, id, "SPI_VERSION", constructor, strength))
        .registered(Schedule.class, className);
  }

  static String scheduleSource(
      String className, String id, String version, String constructor, String strength) {
    String simpleName = className.substring(className.lastIndexOf('.') + 1);
    return """
    package %s;
    public class %s implements org.anomalyaware.api.schedule.Schedule {
      public %s() { %s }
      public String id() { return "%s"; }
      public int spiVersion() { return %s; }
      public String summary() { return "Always the same"; }
      public double strength(org.anomalyaware.api.schedule.ScheduleRequest request) {
        return %s;
      }
    }
    """
        .formatted(
            className.substring(0, className.lastIndexOf('.')),
            simpleName,
            simpleName,
            constructor,
            id,
            version,
            strength);
  }

  /** A class; those of one jar may use each other. */
  PluginJar source(String className, String source) {
    try {
      Path file = workshop.resolve("src").resolve(className.replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, source);
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Registers a class, which need not exist. */
  PluginJar registered(Class<? extends Plugin> kind, String className) {
    registrations.merge("META-INF/services/" + kind.getName(), className + "\n", String::concat);
    return this;
  }

  /** Leaves out a class that the others were compiled with. */
  PluginJar without(String className) {
    left.add(className.replace('.', '/') + ".class");
    return this;
  }

  /** Compiles with another jar, before what the application has. */
  PluginJar using(Path library) {
    libraries.add(library);
    return this;
  }

  /** Writes the jar. */
  Path writeTo(Path jar) throws IOException {
    Path classes = compile();
    Files.createDirectories(jar.getParent());
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "1.2.3");
    try (OutputStream stream = Files.newOutputStream(jar);
        JarOutputStream target = new JarOutputStream(stream, manifest);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        if (!left.contains(name)) {
          target.putNextEntry(new JarEntry(name));
          target.write(Files.readAllBytes(file));
        }
      }
      for (Map.Entry<String, String> each : registrations.entrySet()) {
        target.putNextEntry(new JarEntry(each.getKey()));
        target.write(each.getValue().getBytes(UTF_8));
      }
    }
    return jar;
  }

  /** Writes the same as a folder of classes. */
  Path writeToFolder(Path folder) throws IOException {
    Path classes = compile();
    Files.createDirectories(folder.getParent());
    Files.move(classes, folder);
    for (Map.Entry<String, String> each : registrations.entrySet()) {
      Path file = folder.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.getValue());
    }
    return folder;
  }

  private Path compile() throws IOException {
    Path classes = Files.createDirectories(workshop.resolve("classes"));
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
    List<String> classPath = new ArrayList<>(libraries.stream().map(Path::toString).toList());
    classPath.add(System.getProperty("java.class.path"));
    arguments.addAll(List.of("-cp", String.join(System.getProperty("path.separator"), classPath)));
    try (Stream<Path> files = Files.walk(workshop)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> arguments.add(file.toString()));
    }
    if (arguments.get(arguments.size() - 1).endsWith(".java")) {
      int status =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, arguments.toArray(String[]::new));
      if (status != 0) {
        throw new IllegalArgumentException("The plugin does not compile");
      }
    }
    return classes;
  }
}
