package org.anomalyaware.engine.suite;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.dataset.Checksum;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.ResolvedExperiment;
import org.anomalyaware.engine.plugins.PluginPlace;
import org.jspecify.annotations.Nullable;

/**
 * What code an experiment runs: a hash of the jars, or folders of classes, of engine, API and
 * plugins. A version's name is not enough, since snapshots change under the same name.
 */
final class CodeVersion {

  private static final String UNKNOWN = "unknown";

  private final Map<Path, String> known = new ConcurrentHashMap<>();

  /** Hashes by the name of what runs. */
  String of(ResolvedExperiment experiment) {
    List<Class<?>> classes =
        List.of(
            AnomalyAwareness.class,
            Plugin.class,
            experiment.dataset().plugin().getClass(),
            experiment.model().plugin().getClass(),
            experiment.penalty().plugin().getClass(),
            experiment.schedule().plugin().getClass());
    return String.join(" ", classes.stream().flatMap(this::of).distinct().toList());
  }

  /** Of the place that a class came from, and of the libraries that a plugin brings. */
  private Stream<String> of(Class<?> type) {
    List<Path> brought = PluginPlace.content(type);
    if (!brought.isEmpty()) {
      return brought.stream().map(this::of);
    }
    Path place = place(type);
    return Stream.of(place == null ? UNKNOWN : of(place));
  }

  private String of(Path place) {
    return known.computeIfAbsent(place, CodeVersion::hash);
  }

  private static @Nullable Path place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return null;
    }
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null; // not a file, such as code loaded over a network
    }
  }

  private static String hash(Path place) {
    MessageDigest digest = Checksum.Algorithm.SHA_256.newDigest();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(
            place.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        add(file, digest);
      }
    } catch (IOException e) {
      throw new AnomalyAwareException(
          AnomalyAwareException.Kind.RUN,
          place + ", which this code runs from, cannot be read: " + e,
          e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(Path file, MessageDigest digest) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (InputStream stream = Files.newInputStream(file)) {
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
  }
}
