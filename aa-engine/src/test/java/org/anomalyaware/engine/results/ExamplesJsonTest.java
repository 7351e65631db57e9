package org.anomalyaware.engine.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.result.Role;
import org.anomalyaware.api.result.TestExample;
import org.anomalyaware.api.result.TestExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesJsonTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void choose_a_file() {
    file = folder.resolve("examples.json");
  }

  private static TestExamples examples() {
    return new TestExamples(
        List.of(2L),
        List.of("mass", "<b>"),
        List.of(
            new TestExample(
                Role.UNSEEN_ANOMALIES,
                TestExample.Extreme.MOST_ANOMALOUS,
                7,
                "BSM",
                1.5f,
                20.25f,
                List.of(0.1f, 3f),
                List.of(-0.5f, Float.NaN),
                List.of(0.25f, Float.NaN))));
  }

  @Test
  void what_is_written_is_read_again_to_the_last_bit() throws IOException {
    ExamplesJson.write(examples(), file);

    assertThat(ExamplesJson.read(file)).isEqualTo(examples());
    assertThat(Files.readString(file))
        .startsWith("{\"schema\":\"aa-examples/1\",\"shape\":[2]")
        .contains("\"role\":\"unseenAnomalies\",\"extreme\":\"most_anomalous\"");
  }

  @Test
  void what_is_no_such_file_is_refused_by_name() throws IOException {
    for (String text : List.of("", "[]", "{\"schema\":\"aa-examples/2\"}", "{\"sch")) {
      Files.writeString(file, text);
      assertThatExceptionOfType(AnomalyAwareException.class)
          .isThrownBy(() -> ExamplesJson.read(file))
          .withMessageContaining(file.toString());
    }
  }

  @Test
  void a_sample_of_another_shape_is_refused() throws IOException {
    ExamplesJson.write(examples(), file);
    Files.writeString(file, Files.readString(file).replace("[0.1,3.0]", "[0.1]"));

    assertThatExceptionOfType(AnomalyAwareException.class)
        .isThrownBy(() -> ExamplesJson.read(file))
        .withMessageContaining("does not have the shape [2]");
  }
}
