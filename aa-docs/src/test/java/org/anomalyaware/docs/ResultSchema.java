package org.anomalyaware.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anomalyaware.api.result.ExperimentResult;

/** The published schema of {@code result.json}. */
final class ResultSchema {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode text;
  private final JsonSchema schema;

  private ResultSchema(JsonNode text) {
    this.text = text;
    this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
  }

  static ResultSchema of(Checkout checkout) throws IOException {
    return new ResultSchema(read(checkout.root().resolve("docs/aa-result-1.schema.json")));
  }

  static JsonNode read(Path file) throws IOException {
    return MAPPER.readTree(file.toFile());
  }

  /** Whether a file says that it is of this format. */
  static boolean isResult(JsonNode json) {
    return json.path("schema").asText().equals(ExperimentResult.SCHEMA);
  }

  /** What in a result the schema does not allow. */
  List<String> problems(JsonNode result) {
    return schema.validate(result).stream().map(ValidationMessage::getMessage).toList();
  }

  /** The names of a part's fields. */
  List<String> fields(String part) {
    List<String> names = new ArrayList<>();
    JsonNode object = part.isEmpty() ? text : text.path("$defs").path(part);
    object.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }
}
