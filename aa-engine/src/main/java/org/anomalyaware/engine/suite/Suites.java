package org.anomalyaware.engine.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;
import org.anomalyaware.api.settings.NearestNames;
import org.apiguardian.api.API;

/** Where suites come from: built in, or a YAML file. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Suites {

  private static final List<String> BUILT_IN =
      List.of("quick", "paper", "lambda-scan", "label-budget", "unseen", "penalties");

  private static final long MOST_BYTES = 1 << 22;

  private Suites() {}

  /** The ids of the suites that come along. */
  public static List<String> builtIn() {
    return BUILT_IN;
  }

  /** The suite of that id, if it comes along. */
  public static Optional<Suite> builtIn(String id) {
    return BUILT_IN.contains(id)
        ? Optional.of(SuiteReader.read("Suite " + id, resource(id + ".yaml")))
        : Optional.empty();
  }

  /**
   * A built-in suite by its id, or one from a file.
   *
   * @param name an id, or the path of a file
   * @throws AnomalyAwareException if there is no such suite, or it cannot be read
   */
  public static Suite named(String name) {
    Optional<Suite> known = builtIn(name);
    if (known.isPresent()) {
      return known.get();
    }
    if (Files.exists(Path.of(name))) {
      return read(Path.of(name));
    }
    List<String> nearest = NearestNames.to(name, BUILT_IN);
    throw new AnomalyAwareException(
        Kind.CONFIGURATION,
        "There is no file and no suite '%s': %s"
            .formatted(
                name,
                nearest.isEmpty()
                    ? "built in are " + String.join(", ", BUILT_IN)
                    : "did you mean " + String.join(" or ", nearest) + "?"));
  }

  /**
   * Reads a suite from a YAML file.
   *
   * @throws SuiteException with everything that is wrong with it, each with its line
   * @throws AnomalyAwareException if the file cannot be read
   */
  public static Suite read(Path file) {
    return SuiteReader.read(file.toString(), text(file));
  }

  static String text(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new SuiteException(
            file.toString(), List.of("which is longer than " + MOST_BYTES + " bytes"));
      }
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new SuiteException(file.toString(), List.of("which is not text in UTF-8"));
    } catch (IOException e) {
      throw new AnomalyAwareException(
          Kind.CONFIGURATION, file + " cannot be read: " + e + ". Is it a file?", e);
    }
  }

  private static String resource(String name) {
    try (InputStream stream = Suites.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The suite " + name + " is missing from its jar");
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
