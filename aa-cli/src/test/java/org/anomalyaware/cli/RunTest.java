package org.anomalyaware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs on a dataset that takes no time. */
class RunTest {

  @TempDir private Path folder;

  @Test
  void should_leave_a_whole_folder_and_print_a_table_of_sixty_columns() {
    Path out = folder.resolve("run");

    Aa aa = Aa.run("run", "clouds", "--seed", "3", "--out", out.toString());

    assertThat(aa.status()).as(aa.err()).isZero();
    assertThat(out.resolve("result.json")).isNotEmptyFile();
    assertThat(out.resolve("scores.csv")).isNotEmptyFile();
    assertThat(out.resolve("report.html")).isNotEmptyFile();
    assertThat(out.resolve("figures")).isNotEmptyDirectory();
    assertThat(out.resolve("model")).isNotEmptyDirectory();
    assertThat(aa.out())
        .startsWith("clouds, variant near, generated data: 120 background and 120")
        .contains(
            "ROC AUC", "baseline", "tuned", "change", "p = ", "A true change of the ROC AUC by")
        .endsWith(out.resolve("report.html") + System.lineSeparator());
    assertThat(aa.out().lines().filter(line -> !line.startsWith(folder.toString())))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
    assertThat(aa.err()).contains("Throwing points: 100 %", "Pre-training 3/3", "Fine-tuning 2/2");
    assertThat(folder.toFile().list()).containsExactly("run");
  }

  @Test
  void should_replace_a_run_only_if_forced() throws Exception {
    Path out = folder.resolve("run");
    Aa.run("run", "clouds", "--out", out.toString());
    String before = Files.readString(out.resolve("scores.csv"));

    Aa refused = Aa.run("run", "clouds", "--seed", "2", "--out", out.toString());
    assertThat(refused.status()).isEqualTo(2);
    assertThat(out.resolve("scores.csv")).hasContent(before);

    Aa forced = Aa.run("run", "clouds", "--seed", "2", "--out", out.toString(), "--force");
    assertThat(forced.status()).isZero();
    assertThat(Files.readString(out.resolve("scores.csv"))).isNotEqualTo(before);
    assertThat(folder.toFile().list()).containsExactly("run");
  }

  @Test
  void should_run_several_seeds_and_say_what_the_numbers_are() {
    Aa aa = Aa.run("run", "clouds", "--seeds", "2", "--out", folder.resolve("run").toString());

    assertThat(aa.status()).as(aa.err()).isZero();
    assertThat(aa.out()).contains("Medians of 2 seeds");
    assertThat(aa.err()).contains("Pre-training, seed 1 3/3", "Fine-tuning, seed 2 2/2");
  }

  @Test
  void should_say_with_status_3_that_data_is_missing_and_leave_nothing() {
    Aa aa =
        Aa.run(
            "run", "unreadable", "--data", "/nowhere", "--out", folder.resolve("run").toString());

    assertThat(aa.status()).isEqualTo(3);
    assertThat(aa.err()).contains("aa: There is no events.csv in /nowhere/unreadable");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void should_show_a_failed_seed_as_failed_and_keep_its_result() {
    Path out = folder.resolve("run");

    Aa aa = Aa.run("run", "clouds", "--set", "pretrain.learningRate=1e30", "--out", out.toString());

    assertThat(aa.status()).isEqualTo(1);
    assertThat(aa.err()).contains("aa: seed 1 failed: ");
    assertThat(aa.out()).contains("No seed finished");
    assertThat(out.resolve("result.json")).content().contains("\"failed\"");
    assertThat(out.resolve("report.html")).isNotEmptyFile();
  }

  @Test
  void should_find_this_machine_fit() {
    Aa aa = Aa.run("doctor");

    assertThat(aa.status()).as(aa.out()).isZero();
    assertThat(aa.out())
        .contains("ok    Java ", "ok    TensorFlow ", "ok    XLA compiles")
        .contains("datasets: ", "clouds (")
        .doesNotContain("FAIL");
  }

  @Test
  void should_set_reference_scorers_beside_the_network() {
    Aa aa =
        Aa.run(
            "run",
            "clouds",
            "--set",
            "references=pca,one-class-svm",
            "--out",
            folder.resolve("run").toString());

    assertThat(aa.status()).as(aa.err()).isZero();
    assertThat(aa.out())
        .containsPattern("For comparison +ROC AUC +Av. prec. +TPR at FPR 0.01")
        .containsPattern("pca +0\\.[0-9]{4} +0\\.[0-9]{4} +0\\.[0-9]{4}")
        .containsPattern("one-class-svm +0\\.[0-9]{4}")
        .doesNotContain("random-cut-forest");
  }
}
