package org.anomalyaware.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.anomalyaware.archetype.PluginProject;
import org.anomalyaware.archetype.ProjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** These examples are what the templates make, so the templates are compiled and tested here. */
class TemplatesTest {

  @ParameterizedTest
  @CsvSource({
    "DATASET, machines",
    "MODEL, linear-autoencoder",
    "PENALTY, exponential",
    "SCHEDULE, delayed"
  })
  void examples_are_what_the_templates_make(ProjectKind kind, String id) throws IOException {
    PluginProject project = new PluginProject(kind, id, "org.anomalyaware.examples." + kind.id());

    for (Map.Entry<String, byte[]> file : project.files().entrySet()) {
      if (file.getKey().startsWith("src/")) {
        assertThat(Path.of(file.getKey()))
            .content()
            .isEqualTo(new String(file.getValue(), StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void readings_are_what_their_generator_makes() throws IOException {
    assertThat(Files.readString(Path.of("src/main/resources/machines.csv")))
        .isEqualTo(MachineReadings.csv());
  }
}
