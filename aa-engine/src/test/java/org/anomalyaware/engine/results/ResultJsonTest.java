package org.anomalyaware.engine.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.PublishedAuc;
import org.anomalyaware.api.result.DatasetSummary;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricDelta;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.api.result.Phase;
import org.anomalyaware.api.result.PluginOrigin;
import org.anomalyaware.api.result.Provenance;
import org.anomalyaware.api.result.Role;
import org.anomalyaware.api.result.RoleSummary;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SeedsDelta;
import org.anomalyaware.api.result.SeedsValue;
import org.anomalyaware.api.result.Selection;
import org.anomalyaware.api.result.Summary;
import org.anomalyaware.api.result.Threshold;
import org.anomalyaware.api.result.Thresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultJsonTest {

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("result.json");
  }

  private static ExperimentResult result() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("dataset", "smeft");
    settings.put("seeds", List.of(1, 2));
    settings.put("pretrain.epochs", 50);
    settings.put("penalty.clip", 200.0);
    settings.put("model.hidden", List.of(16, 8));
    return new ExperimentResult(
        new DatasetSummary(
            "smeft",
            "paper",
            DataSource.GENERATED,
            "0123456789abcdef".repeat(4),
            Map.of(
                Role.TRAINING_BACKGROUND, new RoleSummary(700, Map.of("SM", 700)),
                Role.UNSEEN_ANOMALIES, new RoleSummary(300, Map.of("BSM", 299, "b b\u0304", 1))),
            List.of("The thirteenth feature is m(ZH)."),
            List.of(),
            new DatasetCard(
                "SMEFT",
                "pp \u2192 ZH",
                List.of("arXiv:2504.11520"),
                "None",
                List.of(new Feature("mZH", "GeV", "Invariant mass")),
                List.of(),
                List.of(),
                List.of(PublishedAuc.byThePaper(0.64, 0.71)))),
        settings,
        List.of(
            new SeedResult(
                1,
                SeedResult.Status.OK,
                null,
                Map.of(Metric.ROC_AUC, new MetricValue(0.57, 0.56, 0.58)),
                Map.of(
                    Metric.ROC_AUC, new MetricValue(0.9, 0.89, 0.91),
                    Metric.TPR_AT_FPR_1E_3, new MetricValue(0.1, 0.05, 0.15)),
                Map.of(Metric.ROC_AUC, new MetricDelta(0.33, 0.31, 0.35, 1e-300, 0.03)),
                Map.of(Metric.MAX_SIC, "Fewer than 10 false positives"),
                new Thresholds(
                    70,
                    List.of(
                        new Threshold(0.1, 12.5, 0.05, 0.2, new MetricValue(0.11, 0.1, 0.12)),
                        new Threshold(0.05, 13.5, 0.02, 0.15, null)),
                    Map.of("0.001", "needs at least 999 held-out background samples")),
                new Selection(2, 0.05, 35, 10, List.of(0.8, 0.9)),
                Map.of("pca", Map.of(Metric.ROC_AUC, new MetricValue(0.7, 0.6, 0.8))),
                List.of(
                    new EpochRecord(Phase.PRETRAIN, 1, 0, 13.5, 0.25, 0, 0.125),
                    new EpochRecord(Phase.FINETUNE, 1, 0.1, 13.25, 0.5, -1.5, 0.25)),
                Map.of("load", 1.5)),
            new SeedResult(
                2,
                SeedResult.Status.FAILED,
                "Fine-tuning diverged in epoch 3",
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of())),
        new Summary(
            Map.of(Metric.ROC_AUC, new SeedsValue(0.57, 0.56, 0.58)),
            Map.of(Metric.ROC_AUC, new SeedsValue(0.9, 0.89, 0.91)),
            Map.of(
                Metric.ROC_AUC, new SeedsDelta(0.33, 0.31, 0.35, 1e-300, 0.02),
                Metric.AVERAGE_PRECISION, new SeedsDelta(0.2, 0.1, 0.3, null))),
        new Provenance(
            "0.1",
            "2026-11-22T00:00:00Z",
            "17",
            "Linux",
            2,
            "0.36.0",
            "2.18.0",
            true,
            List.of(new PluginOrigin("dataset", "smeft", "0.1", "aa-datasets-smeft.jar"))));
  }

  private String written() throws IOException {
    ResultJson.write(result(), file());
    return Files.readString(file());
  }

  private void assertUnreadable(String json, String... parts) throws IOException {
    Files.writeString(file(), json);
    assertThatExceptionOfType(AnomalyAwareException.class)
        .isThrownBy(() -> ResultJson.read(file()))
        .satisfies(
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(AnomalyAwareException.Kind.DATA);
              assertThat(refusal.getMessage()).contains(file().toString()).contains(parts);
            });
  }

  @Test
  void what_is_written_is_read_again() throws IOException {
    ResultJson.write(result(), file());

    assertThat(ResultJson.read(file())).isEqualTo(result());
  }

  @Test
  void file_is_the_documented_one() throws IOException {
    assertThat(written())
        .startsWith("{\n  \"schema\" : \"aa-result/1\",\n  \"dataset\" : {\n    \"id\" : \"smeft\"")
        .contains("\"source\" : \"generated\"")
        .contains("\"trainingBackground\" : {\n        \"rows\" : 700")
        .contains("\"status\" : \"ok\"", "\"status\" : \"failed\"")
        .contains("\"error\" : \"Fine-tuning diverged in epoch 3\"")
        .contains("\"rocAuc\" : {", "\"tprAtFpr1e-3\" : {", "\"maxSic\" : \"Fewer than 10")
        .contains("\"phase\" : \"pretrain\"")
        .contains("\"pValue\" : 1.0E-300")
        .endsWith("}\n");
  }

  @Test
  void same_result_gives_the_same_bytes() throws IOException {
    assertThat(written()).isEqualTo(written());
  }

  @Test
  void what_need_not_be_there_is_left_out() throws IOException {
    String json = written();

    assertThat(json.split("\"error\"", -1)).as("errors of two runs").hasSize(2);
    assertThat(json.split("\"pValue\"", -1)).as("p-values of three deltas").hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "aa-result/1, aa-result/2, 'expected schema aa-result/1, but it says aa-result/2'",
    "\"schema\", \"scheme\", 'but it says none'",
    "\"digest\", \"digests\", '[\"dataset\"]'",
    "\"rocAuc\", \"auc\", 'expected one of rocAuc'",
    "\"generated\", \"invented\", 'expected one of real, generated, surrogate'",
    "\"trainingBackground\", \"training\", 'expected one of trainingBackground'",
    "\"status\" : \"ok\", \"status\" : \"fine\", 'expected one of ok, failed'",
    "\"rows\" : 700, \"rows\" : \"many\", 'roles'",
    "\"xla\" : true, \"xla\" : null, 'provenance'"
  })
  void what_does_not_fit_is_refused_by_its_place(String right, String wrong, String message)
      throws IOException {
    String json = written();
    assertThat(json).contains(right);

    assertUnreadable(json.replace(right, wrong), message);
  }

  @Test
  void missing_field_is_named_with_its_place() throws IOException {
    String json = written().replaceFirst("\"kl\" : 0.5,\\s*", "");

    assertUnreadable(json, "kl", "runs", "epochs");
  }

  @Test
  void file_from_before_cards_held_published_results_is_read() throws IOException {
    String json = written().replaceFirst("(?s),\\s*\"published\" : \\[.*?\\]", "");
    assertThat(json).doesNotContain("published");
    Files.writeString(file(), json);

    assertThat(ResultJson.read(file()).dataset().card().published()).isEmpty();
  }

  @Test
  void file_that_is_no_result_is_refused() throws IOException {
    assertUnreadable("", "expected schema aa-result/1");
    assertUnreadable("[]", "expected schema aa-result/1");
    assertUnreadable("row,role,class", "Unrecognized token 'row'");
    assertUnreadable("{\"schema\" : \"aa-result/1\"", "end-of-input");
    assertUnreadable("{\"schema\" : \"aa-result/1\"}", "dataset");
  }

  @Test
  void file_that_is_not_there_is_called_so() {
    assertThatExceptionOfType(AnomalyAwareException.class)
        .isThrownBy(() -> ResultJson.read(file()))
        .withMessageContaining("NoSuchFileException");
  }
}
