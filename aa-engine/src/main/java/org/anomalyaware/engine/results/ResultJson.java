package org.anomalyaware.engine.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.result.ExperimentResult;
import org.apiguardian.api.API;

/** {@code result.json}, schema {@value ExperimentResult#SCHEMA}. */
@API(status = API.Status.INTERNAL)
public final class ResultJson {

  private ResultJson() {}

  /** Writes a result. */
  public static void write(ExperimentResult result, Path file) throws IOException {
    Files.writeString(file, SchemaFile.text(ExperimentResult.SCHEMA, result));
  }

  /**
   * Reads a result.
   *
   * @throws AnomalyAwareException if the file is not one, or not of this version; the message names
   *     the place in it
   */
  public static ExperimentResult read(Path file) {
    return SchemaFile.read(
        file, ExperimentResult.SCHEMA, ExperimentResult.class, ResultJson::addAbsentOptionals);
  }

  /** What may be left out stands as null from here on, so that leaving out anything else fails. */
  private static void addAbsentOptionals(ObjectNode root) {
    completeDataset(root.path("dataset"));
    root.path("runs").forEach(ResultJson::completeRun);
    completeSummary(root.path("summary"));
  }

  static void completeDataset(JsonNode dataset) {
    if (dataset.path("card") instanceof ObjectNode card && !card.has("published")) {
      card.putArray("published");
    }
  }

  static void completeRun(JsonNode run) {
    addIfAbsent(run, "error");
    run.path("delta").forEach(delta -> addIfAbsent(delta, "minimumDetectable"));
    addIfAbsent(run, "selection");
    run.path("thresholds").path("values").forEach(value -> addIfAbsent(value, "tested"));
    if (run instanceof ObjectNode object) {
      addOfEarlierVersions(object);
    }
  }

  /** Results from before thresholds and reference scorers have neither. */
  private static void addOfEarlierVersions(ObjectNode run) {
    if (!run.has("thresholds")) {
      ObjectNode none = run.putObject("thresholds").put("heldOut", 0);
      none.putArray("values");
      none.putObject("absent");
    }
    if (!run.has("references")) {
      run.putObject("references");
    }
  }

  static void completeSummary(JsonNode summary) {
    for (JsonNode delta : summary.path("delta")) {
      addIfAbsent(delta, "pValue");
      addIfAbsent(delta, "minimumDetectable");
    }
  }

  static void addIfAbsent(JsonNode node, String name) {
    if (node instanceof ObjectNode object && !object.has(name)) {
      object.putNull(name);
    }
  }
}
