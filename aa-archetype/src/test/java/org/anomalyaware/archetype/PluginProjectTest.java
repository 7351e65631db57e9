package org.anomalyaware.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PluginProjectTest {

  /**
   * Writes what the archetype has to make of its properties, beside them: Maven's archetype plugin
   * makes a project and compares, after these tests.
   */
  @Test
  void reference_for_the_archetype_is_written() throws IOException {
    Path reference = Path.of("target", "test-classes", "projects", "my-data", "reference");
    Map<String, byte[]> files =
        new PluginProject(ProjectKind.DATASET, "my-data", "org.acme.mydata").files();

    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      Path file = reference.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, each.getValue());
    }

    assertThat(reference).isDirectoryRecursivelyContaining("glob:**MyDataDataset.java");
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_left_to_be_filled_in(ProjectKind kind) {
    new PluginProject(kind, "my-own-2", "org.acme.own")
        .files()
        .forEach(
            (name, content) ->
                assertThat(new String(content, StandardCharsets.UTF_8))
                    .as(name)
                    .doesNotContain("${artifactId}", "${className}", "${package}", "${kind}")
                    .doesNotContain(".version@"));
  }

  @Test
  void class_is_named_like_the_id() {
    assertThat(new PluginProject(ProjectKind.MODEL, "my-own-2", "org.acme").files())
        .containsKey("src/main/java/org/acme/MyOwn2Model.java");
  }
}
