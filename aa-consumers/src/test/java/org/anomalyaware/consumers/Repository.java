package org.anomalyaware.consumers;

import java.nio.file.Path;

/** The repository below target that the published artifacts were installed into. */
final class Repository {

  private static final Path ROOT = Path.of(System.getProperty("aa.consumers.repository"));
  private static final String VERSION = System.getProperty("aa.version");

  private Repository() {}

  static Path jar(String module) {
    return file(module, "jar");
  }

  static Pom pom(String module) throws Exception {
    return Pom.read(file(module, "pom"));
  }

  static Path folder() {
    return ROOT;
  }

  private static Path file(String module, String extension) {
    return ROOT.resolve("org/anomalyaware")
        .resolve(module)
        .resolve(VERSION)
        .resolve(module + "-" + VERSION + "." + extension);
  }
}
