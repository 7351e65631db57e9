package org.anomalyaware.engine;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.schedule.Schedule;

/** A folder of plugins that are written, compiled and registered by a test. */
record PluginFolder(Path path) {

  /** Compiles a class; fails if it does not compile. */
  PluginFolder compiled(String className, String source) throws IOException {
    Path file = path.resolve(className.replace('.', '/') + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    String classPath = System.getProperty("java.class.path") + ":" + path;
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                path.toString(),
                file.toString());
    if (status != 0) {
      throw new IllegalArgumentException(className + " does not compile");
    }
    return this;
  }

  /** Registers a class, which need not exist. */
  PluginFolder registered(Class<? extends Plugin> kind, String className) throws IOException {
    Path file = path.resolve("META-INF/services").resolve(kind.getName());
    Files.createDirectories(file.getParent());
    Files.writeString(file, className + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return this;
  }

  /** A schedule that keeps its contract, but for the lines that a test puts in. */
  PluginFolder schedule(String className, String id, String constructor) throws IOException {
    String simpleName = className.substring(className.lastIndexOf('.') + 1);
    String source =
        """
        package %s;
        public class %s implements org.anomalyaware.api.schedule.Schedule {
          public %s() { %s }
          public String id() { return "%s"; }
          public int spiVersion() { return SPI_VERSION; }
          public String summary() { return "Always 1"; }
          public double strength(org.anomalyaware.api.schedule.ScheduleRequest request) {
            return 1;
          }
        }
        """
            .formatted(
                className.substring(0, className.lastIndexOf('.')),
                simpleName,
                simpleName,
                constructor,
                id);
    return compiled(className, source).registered(Schedule.class, className);
  }

  /** The plugins of the class path, and those of this folder. */
  PluginSource source() {
    ClassLoader loader = new URLClassLoader(new URL[] {url()}, getClass().getClassLoader());
    return new PluginSource() {
      @Override
      public <P extends Plugin> Stream<ServiceLoader.Provider<P>> providers(Class<P> kind) {
        return ServiceLoader.load(kind, loader).stream();
      }
    };
  }

  private URL url() {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The ids of plugins that were found. */
  static List<String> ids(List<? extends Found<?>> found) {
    return found.stream().map(each -> each.origin().id()).toList();
  }
}
