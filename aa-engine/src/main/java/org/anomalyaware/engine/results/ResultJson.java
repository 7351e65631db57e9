package org.anomalyaware.engine.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.result.ExperimentResult;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** {@code result.json}, schema {@value ExperimentResult#SCHEMA}. */
@API(status = API.Status.INTERNAL)
public final class ResultJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new NamedByIdModule())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private ResultJson() {}

  /** Writes a result. */
  public static void write(ExperimentResult result, Path file) throws IOException {
    ObjectNode tree = MAPPER.createObjectNode().put("schema", ExperimentResult.SCHEMA);
    tree.setAll((ObjectNode) MAPPER.valueToTree(result));
    Files.writeString(file, MAPPER.writeValueAsString(tree) + "\n");
  }

  /**
   * Reads a result.
   *
   * @throws AnomalyAwareException if the file is not one, or not of this version; the message names
   *     the place in it
   */
  public static ExperimentResult read(Path file) {
    try {
      JsonNode tree = MAPPER.readTree(Files.readString(file));
      String schema = tree.path("schema").asText("none");
      if (!schema.equals(ExperimentResult.SCHEMA) || !(tree instanceof ObjectNode root)) {
        throw unreadable(
            file, "expected schema " + ExperimentResult.SCHEMA + ", but it says " + schema, null);
      }
      root.remove("schema");
      addAbsentOptionals(root);
      return MAPPER.treeToValue(root, ExperimentResult.class);
    } catch (JsonProcessingException e) {
      throw unreadable(file, e.getOriginalMessage() + place(e), e);
    } catch (IOException e) {
      throw unreadable(file, e.toString(), e);
    }
  }

  /** What may be left out stands as null from here on, so that leaving out anything else fails. */
  private static void addAbsentOptionals(ObjectNode root) {
    if (root.path("dataset").path("card") instanceof ObjectNode card && !card.has("published")) {
      card.putArray("published");
    }
    for (JsonNode run : root.path("runs")) {
      addIfAbsent(run, "error");
      run.path("delta").forEach(delta -> addIfAbsent(delta, "minimumDetectable"));
    }
    for (JsonNode delta : root.path("summary").path("delta")) {
      addIfAbsent(delta, "pValue");
      addIfAbsent(delta, "minimumDetectable");
    }
  }

  private static void addIfAbsent(JsonNode node, String name) {
    if (node instanceof ObjectNode object && !object.has(name)) {
      object.putNull(name);
    }
  }

  private static String place(JsonProcessingException e) {
    return e instanceof JsonMappingException mapping
        ? " (at " + mapping.getPathReference() + ")"
        : "";
  }

  private static AnomalyAwareException unreadable(
      Path file, String why, @Nullable Exception cause) {
    return new AnomalyAwareException(
        AnomalyAwareException.Kind.DATA, file + " is not a result that can be read: " + why, cause);
  }
}
