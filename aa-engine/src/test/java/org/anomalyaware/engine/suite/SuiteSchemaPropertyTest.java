package org.anomalyaware.engine.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The published schema and the reader say the same of suites, and no text breaks the reader. */
class SuiteSchemaPropertyTest {

  private static final String SCHEMA_FILE = "aa-suite-file-1.schema.json";
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(resource(SCHEMA_FILE));

  /** Says everything that can be said, so that every rule has something to be broken on. */
  private static final String FULL =
      """
      id: full
      title: Everything
      version: "1.0"
      description: All keys
      changelog: {"1.0": First}
      seeds: [1, 2]
      metrics: [rocAuc, maxSic]
      keepScores: false
      settings: {pretrain.epochs: 3, model.hidden: [8, 4]}
      models: [vae]
      penalties: [negative, {id: hinge, settings: {margin: 2}}]
      schedules: [linear, cosine]
      grid: {finetune.epochs: [1, 2]}
      datasets: [tiny, {id: other, variant: far, settings: {dataset.x: a}, grid: {y: [1, [2, 3]]}}]
      """;

  private static String resource(String name) {
    try (InputStream stream = Objects.requireNonNull(Suite.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static List<String> builtIn() {
    return Suites.builtIn();
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void built_in_suites_keep_the_schema(String id) {
    assertThat(SCHEMA.validate(tree(resource(id + ".yaml")))).isEmpty();
    assertThat(Suites.builtIn(id)).get().extracting(Suite::id).isEqualTo(id);
  }

  @Test
  void a_suite_that_says_everything_keeps_the_schema() {
    assertThat(SCHEMA.validate(tree(FULL))).isEmpty();
    assertThat(SuiteReader.read("full", FULL).axes()).hasSize(4);
  }

  @Test
  void the_schema_in_the_documentation_is_the_one_in_the_jar() throws IOException {
    assertThat(Files.readString(Path.of("..", "docs", SCHEMA_FILE)))
        .isEqualTo(resource(SCHEMA_FILE));
  }

  /** Replaces one word or sign of the suite by another, or leaves it out. */
  @Provide
  Arbitrary<String> mutants() {
    List<String> words =
        List.of(FULL.split("(?<=\\b|[\\[\\]{}:,\\n\"])|(?=[\\[\\]{}:,\\n\"])", -1));
    Arbitrary<String> replacement =
        Arbitraries.of(
            "", " ", "3", "0.5", "true", "null", "~", "x", "A b", "[]", "{}", "[1]", "{a: 1}",
            "\"\"", "'1'", ":", "\n", ",", "-1", "1e3", "rocAuc", "&a", "*a", "!!str", "seeds");
    return replacement.flatMap(
        text ->
            Arbitraries.integers()
                .between(0, words.size() - 1)
                .map(
                    index ->
                        String.join("", words.subList(0, index))
                            + text
                            + String.join("", words.subList(index + 1, words.size()))));
  }

  @Property(tries = 1500)
  void what_the_schema_refuses_the_reader_refuses(@ForAll("mutants") String yaml) {
    boolean accepted = isAccepted(yaml);

    if (accepted) {
      assertThat(SCHEMA.validate(tree(yaml))).as(yaml).isEmpty();
    }
  }

  @Property(tries = 500)
  void any_text_gives_a_suite_or_a_message(@ForAll String text) {
    isAccepted(text);
  }

  /** Anything but a suite or a message fails the test that asks. */
  private static boolean isAccepted(String yaml) {
    try {
      SuiteReader.read("mutant.yaml", yaml);
      return true;
    } catch (SuiteException e) {
      assertThat(e).hasMessageStartingWith("mutant.yaml");
      assertThat(e.problems()).isNotEmpty();
      return false;
    }
  }

  /** The document as another reader of YAML sees it. */
  private static JsonNode tree(String yaml) {
    Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return document == null ? JsonNodeFactory.instance.nullNode() : JSON.valueToTree(document);
  }
}
