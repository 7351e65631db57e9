package org.anomalyaware.engine.results;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.result.TestExamples;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * {@code examples.json}, schema {@value TestExamples#SCHEMA}: the fields of {@link TestExamples},
 * one line, with the text "NaN" for columns that the network does not see.
 */
@API(status = API.Status.INTERNAL)
public final class ExamplesJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new NamedByIdModule())
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private ExamplesJson() {}

  /** Writes examples. */
  public static void write(TestExamples examples, Path file) throws IOException {
    ObjectNode tree = MAPPER.createObjectNode().put("schema", TestExamples.SCHEMA);
    tree.setAll((ObjectNode) MAPPER.valueToTree(examples));
    Files.writeString(file, MAPPER.writeValueAsString(tree) + "\n");
  }

  /**
   * Reads examples.
   *
   * @throws AnomalyAwareException if the file is not one, or not of this version
   */
  public static TestExamples read(Path file) {
    try {
      JsonNode tree = MAPPER.readTree(Files.readString(file));
      String schema = tree.path("schema").asText("none");
      if (!schema.equals(TestExamples.SCHEMA) || !(tree instanceof ObjectNode root)) {
        throw unreadable(
            file, "expected schema " + TestExamples.SCHEMA + ", but it says " + schema, null);
      }
      root.remove("schema");
      return MAPPER.treeToValue(root, TestExamples.class);
    } catch (IOException e) {
      throw unreadable(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static AnomalyAwareException unreadable(
      Path file, String why, @Nullable Exception cause) {
    return new AnomalyAwareException(
        AnomalyAwareException.Kind.DATA,
        file + " does not hold test samples that can be read: " + why,
        cause);
  }
}
