package org.anomalyaware.engine.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.result.TestExamples;
import org.apiguardian.api.API;

/**
 * {@code examples.json}, schema {@value TestExamples#SCHEMA}: the fields of {@link TestExamples},
 * one line, with the text "NaN" for columns that the network does not see.
 */
@API(status = API.Status.INTERNAL)
public final class ExamplesJson {

  private ExamplesJson() {}

  /** Writes examples. */
  public static void write(TestExamples examples, Path file) throws IOException {
    Files.writeString(file, SchemaFile.line(TestExamples.SCHEMA, examples));
  }

  /**
   * Reads examples.
   *
   * @throws AnomalyAwareException if the file is not one, or not of this version
   */
  public static TestExamples read(Path file) {
    return SchemaFile.read(file, TestExamples.SCHEMA, TestExamples.class, root -> {});
  }
}
