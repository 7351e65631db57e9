package org.anomalyaware.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.engine.AnomalyAwareness;

/** Names the folder of a run whose user did not. */
final class NewRunFolder {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private NewRunFolder() {}

  /** {@code runs/<dataset>-<variant>-<local time>} under the current folder. */
  static Path forRunOf(Experiment experiment, AnomalyAwareness awareness) {
    String variant =
        experiment.wantedVariant().orElseGet(() -> firstVariant(experiment.dataset(), awareness));
    return now(experiment.dataset() + "-" + variant);
  }

  /** {@code runs/<suite>-<local time>} under the current folder. */
  static Path forSuite(String id) {
    return now(id);
  }

  private static Path now(String what) {
    String name = what + "-" + LocalDateTime.now(ZoneId.systemDefault()).format(TIME);
    return firstFree(Path.of("runs", name));
  }

  /** The folder itself, or with the first number that makes it a new one. */
  static Path firstFree(Path folder) {
    return Stream.concat(
            Stream.of(folder),
            IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> folder.resolveSibling(folder.getFileName() + "-" + number)))
        .filter(Files::notExists)
        .findFirst()
        .orElseThrow();
  }

  private static String firstVariant(String dataset, AnomalyAwareness awareness) {
    return awareness.plugins().datasets().stream()
        .filter(found -> found.plugin().id().equals(dataset))
        .map(found -> found.plugin().variants().get(0).id())
        .findFirst()
        .orElseThrow(); // settings were resolved for it before
  }
}
