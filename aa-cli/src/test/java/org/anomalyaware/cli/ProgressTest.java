package org.anomalyaware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.result.Phase;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final StringWriter written = new StringWriter();

  private RunProgress progress(boolean interactive, int columns) {
    return RunProgress.on(new PrintWriter(written), new Terminal(interactive, columns), false);
  }

  @Test
  void should_write_about_ten_lines_for_a_long_task() {
    try (RunProgress progress = progress(false, 80)) {
      for (int done = 0; done <= 1000; done++) {
        progress.progressed("Counting", done, 1000);
      }
    }

    assertThat(written.toString().lines())
        .hasSize(11)
        .startsWith("Counting: 0 %", "Counting: 10 %")
        .endsWith("Counting: 100 %");
  }

  @Test
  void should_write_epochs_with_the_terms_of_their_loss() {
    try (RunProgress progress = progress(false, 80)) {
      progress.phaseStarted(1, Phase.FINETUNE, 2);
      progress.epochFinished(1, new EpochRecord(Phase.FINETUNE, 1, 0.5, 12.5, 1.25, -2, 0.1));
    }

    assertThat(written.toString().lines())
        .containsExactly(
            "Fine-tuning for 2 epochs",
            "Fine-tuning 1/2: reconstruction 12.50, KL 1.250, penalty -2.000 at strength 0.5000");
  }

  @Test
  void should_draw_one_bar_to_its_end_within_the_terminal() {
    try (RunProgress progress = progress(true, 60)) {
      progress.progressed("Generating SM events", 0, 10);
      progress.progressed("Something else", 5, 10);
      progress.progressed("Generating SM events", 10, 10);
      progress.progressed("Something else", 10, 10);
    }

    List<String> drawn = List.of(written.toString().split("[\r\n]+"));
    assertThat(drawn)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(59))
        .noneMatch(line -> line.contains("else"));
    assertThat(drawn.get(drawn.size() - 1)).startsWith("Generating SM events [=").contains("100 %");
    assertThat(written.toString()).endsWith(System.lineSeparator());
  }

  @Test
  void should_leave_out_what_a_narrow_terminal_cannot_hold() {
    try (RunProgress progress = progress(true, 40)) {
      progress.phaseStarted(1, Phase.PRETRAIN, 1);
      progress.epochFinished(1, new EpochRecord(Phase.PRETRAIN, 1, 0, 12.5, 1.25, 0, 0.1));
    }

    List<String> drawn = List.of(written.toString().split("[\r\n]+"));
    assertThat(drawn.get(drawn.size() - 1)).startsWith("Pre-training [=").contains("100 %");
    assertThat(drawn).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(39));
  }

  @Test
  void should_write_notes_on_lines_of_their_own() {
    try (RunProgress progress = progress(true, 60)) {
      progress.phaseStarted(1, Phase.PRETRAIN, 5);
      progress.noted("XLA is not available");
    }

    assertThat(written.toString().lines()).contains("XLA is not available");
  }
}
