package org.anomalyaware.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.api.result.Threshold;
import org.anomalyaware.api.result.Thresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelDescriptionTest {

  private static final ModelDescription DESCRIPTION =
      ModelDescription.of(
          "smeft",
          "paper",
          new Shape(2),
          List.of("mZH", "pTZ"),
          new Thresholds(
              99,
              List.of(
                  new Threshold(0.1, 12.5, 0.05, 0.2, new MetricValue(0.11, 0.1, 0.12)),
                  new Threshold(0.01, 20.25, 0.001, 0.05, null)),
              Map.of("0.001", "too few")),
          "");

  @TempDir Path folder;

  @Test
  void what_was_written_is_read() throws IOException {
    DESCRIPTION.write(folder);

    assertThat(ModelDescription.read(folder)).isEqualTo(DESCRIPTION);
  }

  @Test
  void a_missing_description_is_one_message() {
    assertThatExceptionOfType(AnomalyAwareException.class)
        .isThrownBy(() -> ModelDescription.read(folder))
        .withMessage(
            folder.resolve("aa-model.json")
                + " does not describe a model that can be used: there is no such file. Give the model"
                + " folder of a finished run as the run left it, or run again.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "aa-model/1        | aa-model/2       | its schema is aa-model/2, but only aa-model/1 is known",
        "\"dataset\"       | \"dataste\"      | Missing creator property 'dataset'",
        "[ 2 ]             | [ 3 ]            | the shape [3] does not hold 2 named features",
        "\"heldOut\" : 99, | ~~               | heldOut",
        "12.5              | \"high\"         | high",
        "}                 | ~~               | was expecting"
      })
  void a_damaged_description_is_one_message(String part, String replacement, String said)
      throws IOException {
    DESCRIPTION.write(folder);
    Path file = folder.resolve("aa-model.json");
    String whole = Files.readString(file);
    assertThat(whole).contains(part);
    Files.writeString(file, whole.replace(part, replacement));

    assertThatExceptionOfType(AnomalyAwareException.class)
        .isThrownBy(() -> ModelDescription.read(folder))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(AnomalyAwareException.Kind.DATA))
        .withMessageStartingWith(file + " does not describe a model that can be used: ")
        .withMessageContaining(said);
  }
}
