package org.anomalyaware.engine.plugins;

import ai.djl.ndarray.NDArray;
import java.net.URL;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anomalyaware.api.Plugin;
import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
import org.slf4j.Logger;

/**
 * All that plugins in folders see of the application: the JDK, {@code aa-api}, DJL's API, SLF4J and
 * the annotations. Whatever else the application has, such as the engine or its libraries, is not
 * there for them, and neither are its resources; so they can bring versions of their own, and the
 * application's plugins are not found a second time through them.
 */
final class SharedApi extends ClassLoader {

  private static final List<String> PACKAGES =
      List.of(
          "org.anomalyaware.api.",
          "ai.djl.",
          "org.slf4j.",
          "org.apiguardian.api.",
          "org.jspecify.annotations.");

  /** Engines of DJL and extensions of the API share its packages, but not its jar. */
  private static final Set<String> JARS =
      Stream.of(Plugin.class, NDArray.class, Logger.class, API.class, NullMarked.class)
          .flatMap(type -> place(type).stream())
          .collect(Collectors.toUnmodifiableSet());

  private final ClassLoader application;

  SharedApi(ClassLoader application) {
    super("anomaly-awareness-api", ClassLoader.getPlatformClassLoader());
    this.application = application;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (PACKAGES.stream().anyMatch(name::startsWith)) {
      Class<?> type = application.loadClass(name);
      if (place(type).filter(JARS::contains).isPresent()) {
        return type;
      }
    }
    throw new ClassNotFoundException(name);
  }

  private static Optional<String> place(Class<?> type) {
    return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
        .map(CodeSource::getLocation)
        .map(URL::toString);
  }
}
