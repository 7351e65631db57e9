package org.anomalyaware.engine.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.anomalyaware.api.AnomalyAwareException;
import org.jspecify.annotations.Nullable;

/** Values in JSON files that begin with the name and version of their format. */
final class SchemaFile {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new NamedByIdModule())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS) // questions, not components of records
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private SchemaFile() {}

  /** The text of a file. */
  static String text(String schema, Object value) throws JsonProcessingException {
    return MAPPER.writeValueAsString(tree(schema, value)) + "\n";
  }

  /** The text of a file that few people read: one line. */
  static String line(String schema, Object value) throws JsonProcessingException {
    return MAPPER
            .writer()
            .without(SerializationFeature.INDENT_OUTPUT)
            .writeValueAsString(tree(schema, value))
        + "\n";
  }

  private static ObjectNode tree(String schema, Object value) {
    ObjectNode tree = MAPPER.createObjectNode().put("schema", schema);
    tree.setAll((ObjectNode) MAPPER.valueToTree(value));
    return tree;
  }

  /** The format that a file says it is of; "none" if it says nothing. */
  static String schemaOf(Path file) {
    try {
      return schemaOf(MAPPER.readTree(Files.readString(file)));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static String schemaOf(JsonNode tree) {
    return tree.path("schema").asText("none");
  }

  /**
   * Reads a file.
   *
   * @param complete adds what may be left out
   * @throws AnomalyAwareException if the file is not of that format; the message names the place
   */
  static <T> T read(Path file, String schema, Class<T> type, Consumer<ObjectNode> complete) {
    try {
      JsonNode tree = MAPPER.readTree(Files.readString(file));
      if (!schemaOf(tree).equals(schema) || !(tree instanceof ObjectNode root)) {
        throw unreadable(
            file, "expected schema " + schema + ", but it says " + schemaOf(tree), null);
      }
      root.remove("schema");
      complete.accept(root);
      return MAPPER.treeToValue(root, type);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static AnomalyAwareException unreadable(Path file, IOException cause) {
    return cause instanceof JsonProcessingException json
        ? unreadable(file, json.getOriginalMessage() + place(json), json)
        : unreadable(file, cause.toString(), cause);
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
