package org.anomalyaware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of the user's own, from file to result, without a line of Java. */
class CsvRunTest {

  private static final String[] SMALL = {
    "--set", "pretrain.epochs=3", "--set", "finetune.epochs=2", "--set", "training.xla=off"
  };

  @TempDir private Path folder;

  private Path table() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    StringBuilder text = new StringBuilder("id,x,y,kind\n");
    for (int i = 0; i < 600; i++) {
      String kind = i % 6 == 4 ? "Probe" : i % 6 == 5 ? "Flood" : "NORMAL";
      double center = kind.equals("NORMAL") ? 0 : 3;
      text.append(
          String.format(
              Locale.ROOT,
              "row%d,%.4f,%.4f,%s%n",
              i,
              random.nextGaussian(center, 1),
              random.nextGaussian(-center, 1),
              kind));
    }
    return Files.writeString(folder.resolve("table.csv"), text);
  }

  private Aa run(String... settings) throws IOException {
    Stream<String> fixed =
        Stream.of(
            "run",
            "csv",
            "--set",
            "dataset.file=" + table(),
            "--set",
            "dataset.label=kind",
            "--out",
            folder.resolve("run").toString());
    Stream<String> wanted = Stream.of(settings).flatMap(each -> Stream.of("--set", each));
    return Aa.run(
        new Terminal(false, 500),
        Stream.of(fixed, wanted, Stream.of(SMALL)).flatMap(each -> each).toArray(String[]::new));
  }

  @Test
  void should_run_on_a_table_by_settings_alone() throws IOException {
    Aa aa =
        run(
            "dataset.background=NORMAL",
            "dataset.tuning=Probe",
            "dataset.unseen=Flood",
            "dataset.leaveOut=id");

    assertThat(aa.status()).as(aa.err()).isZero();
    assertThat(aa.out()).startsWith("csv, variant own, real data: 120 background and 100");
    assertThat(folder.resolve("run/result.json"))
        .content()
        .contains("\"Flood\"", "\"Probe\"", "real is what the user says");
  }

  @Test
  void should_list_the_classes_and_a_command_where_roles_are_not_said() throws IOException {
    Aa aa = run("dataset.background=NORMAL", "dataset.leaveOut=id");

    assertThat(aa.status()).isEqualTo(2);
    assertThat(aa.err())
        .contains(
            "aa: 2 classes are not background",
            "Rows by class: 400 NORMAL, 100 Flood, 100 Probe.",
            "--set dataset.tuning=Flood");
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void should_name_columns_of_text() throws IOException {
    Aa aa = run("dataset.background=NORMAL", "dataset.tuning=Probe");

    assertThat(aa.status()).isEqualTo(3);
    assertThat(aa.err())
        .contains("aa: table.csv has text where numbers are expected: column 'id', line 2: 'row0'")
        .contains("dataset.leaveOut=id");
  }
}
