package org.anomalyaware.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code aa --version} says. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "aa " + ofThisBuild(),
      "Java " + System.getProperty("java.version") + ", " + System.getProperty("java.vendor")
    };
  }

  static String ofThisBuild() {
    try (InputStream stream =
        Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
      Properties properties = new Properties();
      properties.load(stream);
      return Objects.requireNonNull(properties.getProperty("version"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
