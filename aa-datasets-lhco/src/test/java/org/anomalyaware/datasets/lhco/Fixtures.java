package org.anomalyaware.datasets.lhco;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Files to read: small ones of our own making, and real ones where they are present. */
public final class Fixtures {
  private Fixtures() {}

  /** A file among the test resources. */
  public static Path path(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(Fixtures.class.getResource(name), "no fixture " + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  /** A real file; the test is skipped where it is absent. */
  public static Path real(String name) {
    String home = System.getenv("AA_DATA_HOME");
    Path data = home == null ? Path.of("..", "..", "shared", "data") : Path.of(home);
    Path file = data.resolve("lhco").resolve(name);
    assumeTrue(Files.exists(file), file + " is not there");
    return file;
  }
}
