package org.anomalyaware.engine.data;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What fetching takes from the machine it runs on.
 *
 * @param searchPath the folders that programs are looked for in, as the variable {@code PATH} has
 *     them
 * @param systemRoot below which installed packages have put their files
 * @param connecting how long a host may take to be connected to
 * @param answering how long it may take to begin its answer
 * @param silence how long it may pause in the middle of it
 */
record Surroundings(
    String searchPath, Path systemRoot, Duration connecting, Duration answering, Duration silence) {

  static Surroundings ofThisMachine() {
    return new Surroundings(
        Optional.ofNullable(System.getenv("PATH")).orElse(""),
        Path.of("/"),
        Duration.ofSeconds(8),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60));
  }
}
