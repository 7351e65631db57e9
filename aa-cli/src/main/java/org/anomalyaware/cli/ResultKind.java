package org.anomalyaware.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.SuiteResult;
import org.anomalyaware.engine.results.SuiteJson;

/** What a result is of. */
enum ResultKind {
  RUN,
  SUITE;

  /** The file itself, or the {@code result.json} in a folder. */
  static Path fileOf(Path place) {
    Path file = Files.isDirectory(place) ? place.resolve("result.json") : place;
    if (Files.notExists(file)) {
      throw new AnomalyAwareException(
          Kind.DATA, "There is no " + file + ". Name the folder that 'aa run' or 'aa bench' left.");
    }
    return file;
  }

  static ResultKind of(Path file) {
    String schema = SuiteJson.schemaOf(file);
    return switch (schema) {
      case ExperimentResult.SCHEMA -> RUN;
      case SuiteResult.SCHEMA -> SUITE;
      default ->
          throw new AnomalyAwareException(
              Kind.DATA,
              "%s says that its schema is %s, but results have %s or %s."
                  .formatted(file, schema, ExperimentResult.SCHEMA, SuiteResult.SCHEMA));
    };
  }
}
