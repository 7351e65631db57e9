package org.anomalyaware.engine.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.result.SuiteResult;
import org.apiguardian.api.API;

/**
 * The files of a suite's folder: {@code result.json}, schema {@value SuiteResult#SCHEMA}, and
 * {@code suite.json}, which says what was begun there.
 */
@API(status = API.Status.INTERNAL)
public final class SuiteJson {

  private static final String CONTENT_SCHEMA = "aa-suite-content/1";

  private SuiteJson() {}

  /** A result's text. */
  public static String text(SuiteResult result) throws IOException {
    return SchemaFile.text(SuiteResult.SCHEMA, result);
  }

  /**
   * Reads a result.
   *
   * @throws AnomalyAwareException if the file is not one, or not of this version; the message names
   *     the place in it
   */
  public static SuiteResult read(Path file) {
    return SchemaFile.read(
        file, SuiteResult.SCHEMA, SuiteResult.class, SuiteJson::addAbsentOptionals);
  }

  /** Whether a file says that it is of this format, or of {@link ResultJson}'s. */
  public static String schemaOf(Path file) {
    return SchemaFile.schemaOf(file);
  }

  private static void addAbsentOptionals(ObjectNode root) {
    for (JsonNode entry : root.path("entries")) {
      ResultJson.addIfAbsent(entry, "data");
      ResultJson.completeDataset(entry.path("data"));
      for (JsonNode group : entry.path("groups")) {
        ResultJson.completeSummary(group.path("summary"));
        for (JsonNode cell : group.path("cells")) {
          ResultJson.addIfAbsent(cell, "identity");
          ResultJson.addIfAbsent(cell, "reason");
          ResultJson.addIfAbsent(cell, "result");
          ResultJson.completeRun(cell.path("result"));
        }
      }
    }
  }

  /**
   * Writes what a suite consists of.
   *
   * @param content values by their path
   */
  public static void writeContent(Map<String, String> content, Path file) throws IOException {
    AtomicFile.write(file, SchemaFile.text(CONTENT_SCHEMA, new Content(content)));
  }

  /**
   * Reads what a suite consists of.
   *
   * @throws AnomalyAwareException if the file does not say
   */
  public static Map<String, String> readContent(Path file) {
    return SchemaFile.read(file, CONTENT_SCHEMA, Content.class, root -> {}).content();
  }

  private record Content(Map<String, String> content) {
    private Content {
      content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }
  }
}
