package org.anomalyaware.engine.plugins;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.anomalyaware.api.Plugin;
import org.apiguardian.api.API;

/**
 * A jar, or a folder of jars and classes, whose plugins share a class loader of their own.
 *
 * @param path where it is, as the user named it
 * @param loader sees its jars and classes, and {@linkplain SharedApi what is shared}
 */
@API(status = API.Status.INTERNAL)
public record PluginPlace(Path path, ClassLoader loader) {

  /** The plugins of some jars and folders of classes. */
  static PluginPlace of(Path path, List<Path> content, SharedApi shared) {
    List<URL> urls = new ArrayList<>();
    for (Path each : content) {
      try {
        urls.add(each.toUri().toURL());
      } catch (MalformedURLException e) {
        throw new IllegalStateException("Every file has a URL: " + each, e);
      }
    }
    return new PluginPlace(path, new OfPlugin(path.toString(), urls.toArray(URL[]::new), shared));
  }

  /** What is registered here as a plugin of a kind. */
  public <P extends Plugin> ServiceLoader<P> plugins(Class<P> kind) {
    return ServiceLoader.load(kind, loader);
  }

  /** Whether a class came from any such place, and not from the class path. */
  public static boolean isOrigin(Class<?> type) {
    return type.getClassLoader() instanceof OfPlugin;
  }

  /** The jars and folders beside the class that it may use; empty if it is of the class path. */
  public static List<Path> content(Class<?> type) {
    if (!(type.getClassLoader() instanceof OfPlugin loader)) {
      return List.of();
    }
    return Stream.of(loader.getURLs()).map(url -> Path.of(URI.create(url.toString()))).toList();
  }

  /** A type of its own, to be known by. It stays open as long as something of it is in use. */
  private static final class OfPlugin extends URLClassLoader {
    static {
      registerAsParallelCapable();
    }

    OfPlugin(String name, URL[] urls, ClassLoader parent) {
      super(name, urls, parent);
    }
  }
}
