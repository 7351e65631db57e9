package org.anomalyaware.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.PublishedAuc;
import org.anomalyaware.api.result.DatasetSummary;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricDelta;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.api.result.PluginOrigin;
import org.anomalyaware.api.result.Provenance;
import org.anomalyaware.api.result.RoleSummary;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SeedsDelta;
import org.anomalyaware.api.result.SeedsValue;
import org.anomalyaware.api.result.Selection;
import org.anomalyaware.api.result.Summary;
import org.anomalyaware.api.result.Threshold;
import org.anomalyaware.api.result.Thresholds;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.ExperimentOutcome;
import org.anomalyaware.engine.results.ResultJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code docs/aa-result-1.schema.json} describes what runs leave. Results of the commands in the
 * documentation are held to it by {@link CommandBlocksTest}.
 */
class ResultSchemaTest {

  @TempDir private static Path folder;

  private static ResultSchema schema;

  /** A result with everything that may be left out. */
  private static JsonNode full;

  @BeforeAll
  static void run() throws Exception {
    schema = ResultSchema.of(Checkout.ofModule());
    Experiment experiment =
        small()
            .withSeeds(1)
            .with("finetune.selection", "best-validation")
            .with("references", "pca");
    try (ExperimentOutcome outcome = AnomalyAwareness.create().run(experiment)) {
      full = json(outcome.result());
    }
  }

  private static Experiment small() {
    return Experiment.on("smeft")
        .with("dataset.events", 2000)
        .with("pretrain.epochs", 2)
        .with("finetune.epochs", 2);
  }

  private static JsonNode json(ExperimentResult result) throws Exception {
    Path file = folder.resolve("result.json");
    ResultJson.write(result, file);
    return ResultSchema.read(file);
  }

  @Test
  void should_allow_a_result_that_has_everything() {
    assertThat(full.at("/runs/0/selection/epoch").isInt()).isTrue();
    assertThat(full.at("/runs/0/references/pca/rocAuc/value").isNumber()).isTrue();
    assertThat(full.at("/runs/0/thresholds/values/0/tested/value").isNumber()).isTrue();
    assertThat(schema.problems(full)).isEmpty();
  }

  @Test
  void should_allow_a_result_that_failed() throws Exception {
    try (ExperimentOutcome outcome =
        AnomalyAwareness.create().run(small().with("pretrain.learningRate", 1e30))) {
      JsonNode failed = json(outcome.result());

      assertThat(failed.at("/runs/0/status").asText()).isEqualTo("failed");
      assertThat(schema.problems(failed)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', runs",
    "/runs/0, seed",
    "/runs/0/tuned/rocAuc, low",
    "/dataset, digest",
    "/experiment, model",
    "/provenance, plugins"
  })
  void should_refuse_a_result_that_lacks_something(String at, String field) {
    JsonNode copy = full.deepCopy();
    ((ObjectNode) copy.at(at)).remove(field);

    assertThat(schema.problems(copy)).singleElement().asString().contains(field);
  }

  @ParameterizedTest
  @CsvSource({"'', extra", "/runs/0, extra", "/runs/0/tuned, auc", "/dataset/roles, validation"})
  void should_refuse_what_no_version_has(String at, String field) {
    JsonNode copy = full.deepCopy();
    ((ObjectNode) copy.at(at)).putObject(field);

    assertThat(schema.problems(copy)).isNotEmpty();
  }

  @Test
  void should_refuse_a_failure_without_its_reason() {
    JsonNode copy = full.deepCopy();
    ((ObjectNode) copy.at("/runs/0")).put("status", "failed");

    assertThat(schema.problems(copy)).singleElement().asString().contains("error");
  }

  static Stream<Arguments> parts() {
    return Stream.of(
        Arguments.of("dataset", DatasetSummary.class),
        Arguments.of("role", RoleSummary.class),
        Arguments.of("card", DatasetCard.class),
        Arguments.of("feature", Feature.class),
        Arguments.of("published", PublishedAuc.class),
        Arguments.of("run", SeedResult.class),
        Arguments.of("metricValue", MetricValue.class),
        Arguments.of("metricDelta", MetricDelta.class),
        Arguments.of("thresholds", Thresholds.class),
        Arguments.of("threshold", Threshold.class),
        Arguments.of("selection", Selection.class),
        Arguments.of("epoch", EpochRecord.class),
        Arguments.of("summary", Summary.class),
        Arguments.of("seedsValue", SeedsValue.class),
        Arguments.of("seedsDelta", SeedsDelta.class),
        Arguments.of("provenance", Provenance.class),
        Arguments.of("plugin", PluginOrigin.class));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void should_have_the_fields_of_the_code(String part, Class<? extends Record> type) {
    assertThat(schema.fields(part)).containsExactlyElementsOf(components(type));
  }

  @Test
  void should_know_every_metric() {
    assertThat(Arrays.stream(Metric.values()).map(Metric::id))
        .allSatisfy(
            id -> {
              JsonNode copy = full.deepCopy();
              ((ObjectNode) copy.at("/runs/0/absent")).put(id, "too few samples");
              assertThat(schema.problems(copy)).isEmpty();
            });
  }

  private static List<String> components(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(each -> each.getName()).toList();
  }
}
