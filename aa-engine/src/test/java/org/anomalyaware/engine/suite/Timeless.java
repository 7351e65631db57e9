package org.anomalyaware.engine.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.anomalyaware.api.result.SuiteResult;
import org.anomalyaware.engine.results.SuiteJson;

/** Results without wall times and dates, which differ from run to run. */
final class Timeless {

  private Timeless() {}

  static JsonNode of(SuiteResult result) {
    try {
      JsonNode tree = new JsonMapper().readTree(SuiteJson.text(result));
      strip(tree);
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("seconds");
      object.remove("started");
    }
    node.forEach(Timeless::strip);
  }
}
