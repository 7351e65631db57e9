package org.anomalyaware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.engine.AnomalyAwareness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewRunFolderTest {

  @Test
  void should_be_named_after_dataset_variant_and_time() {
    AnomalyAwareness awareness = AnomalyAwareness.create();

    assertThat(NewRunFolder.forRunOf(Experiment.on("clouds"), awareness).toString())
        .matches("runs/clouds-near-\\d{8}-\\d{6}");
    assertThat(
            NewRunFolder.forRunOf(Experiment.on("clouds").withVariant("far"), awareness).toString())
        .startsWith("runs/clouds-far-");
  }

  @Test
  void should_never_be_one_that_exists(@TempDir Path parent) throws Exception {
    Path first = NewRunFolder.firstFree(parent.resolve("run"));
    Files.createDirectory(first);
    Path second = NewRunFolder.firstFree(parent.resolve("run"));
    Files.createDirectory(second);

    assertThat(first).hasFileName("run");
    assertThat(second).hasFileName("run-2");
    assertThat(NewRunFolder.firstFree(parent.resolve("run"))).hasFileName("run-3");
  }
}
