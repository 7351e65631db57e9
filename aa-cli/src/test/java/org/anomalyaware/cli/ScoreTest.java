package org.anomalyaware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTest {

  @TempDir private static Path runs;
  private static Path run;

  @TempDir private Path folder;

  @BeforeAll
  static void train() {
    run = runs.resolve("run");
    Aa aa = Aa.run("run", "clouds", "--out", run.toString());
    assertThat(aa.status()).as(aa.err()).isZero();
  }

  private Path csv(String... lines) throws IOException {
    return Files.write(folder.resolve("new.csv"), List.of(lines));
  }

  @Test
  void should_score_a_file_with_a_runs_model() throws IOException {
    Path out = folder.resolve("scores.csv");

    Aa aa = score(csv("z,x,y", "0.1,0.2,0.3", "50,0,0"), out);

    assertThat(aa.status()).as(aa.err()).isZero();
    assertThat(aa.out()).isEqualTo(out + System.lineSeparator());
    assertThat(aa.err()).contains("Scoring: 100 %", "2 rows in ");
    List<String> lines = Files.readAllLines(out);
    // 280 samples of training background, a tenth held out: enough for 0.1 alone
    assertThat(lines).hasSize(3).first().isEqualTo("row,score,aboveFpr0.1");
    assertThat(lines.get(1)).matches("1,[0-9.]+,0");
    assertThat(lines.get(2)).matches("2,[0-9.]+,1");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("new.csv", "scores.csv");
  }

  @Test
  void should_stream_from_standard_input_to_standard_output() throws IOException {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("x,y,z\n1,2,3\n".getBytes(StandardCharsets.UTF_8)));
    try {
      Aa aa = Aa.run("score", "--model", run + "/model", "--in", "-", "--out", "-");

      assertThat(aa.status()).as(aa.err()).isZero();
      assertThat(aa.out()).startsWith("row,score,aboveFpr0.1\n1,").endsWith("\n");
      assertThat(aa.err()).contains("1 rows scored");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void should_refuse_a_model_that_could_do_more_than_compute_unless_it_is_trusted()
      throws IOException {
    Path model = Files.createDirectory(folder.resolve("of-others"));
    for (String name : List.of("saved_model.pb", "aa-model.json")) {
      Files.copy(run.resolve("model").resolve(name), model.resolve(name));
    }
    Files.writeString(model.resolve("serving.properties"), "option.anything=1\n");
    Path in = csv("x,y,z", "1,2,3");
    String[] line = {"score", "--model", model + "", "--in", in + "", "--out", "-"};

    Aa refused = Aa.run(line);
    String[] trusting = Arrays.copyOf(line, line.length + 1);
    trusting[line.length] = "--trust-model";
    Aa trusted = Aa.run(trusting);

    assertThat(refused.status()).isEqualTo(ExitStatus.DATA.code());
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains("could do more than compute scores", "serving.properties", "--trust-model");
    assertThat(trusted.status()).as(trusted.err()).isZero();
    assertThat(trusted.out()).startsWith("row,score");
  }

  @Test
  void should_leave_nothing_when_a_row_is_bad() throws IOException {
    Aa aa = score(csv("x,y,z", "1,2,3", "1,two,3"), folder.resolve("scores.csv"));

    assertThat(aa.status()).isEqualTo(ExitStatus.DATA.code());
    assertThat(aa.err())
        .contains("aa: " + folder.resolve("new.csv") + ", line 3, column y: 'two' is not a finite");
    assertThat(folder.toFile().list()).containsExactly("new.csv");
  }

  @Test
  void should_name_missing_and_extra_columns() throws IOException {
    Aa aa = score(csv("x,y,zz", "1,2,3"), folder.resolve("scores.csv"));

    assertThat(aa.status()).isEqualTo(ExitStatus.DATA.code());
    assertThat(aa.err())
        .contains("columns are missing: z")
        .contains("columns are not features of the model: zz");
  }

  @Test
  void should_replace_a_file_only_if_forced() throws IOException {
    Path out = Files.writeString(folder.resolve("scores.csv"), "mine");
    Path in = csv("x,y,z", "1,2,3");

    Aa refused = score(in, out);
    assertThat(refused.status()).isEqualTo(ExitStatus.USAGE.code());
    assertThat(refused.err()).contains("exists already", "--force");
    assertThat(out).hasContent("mine");

    Aa forced =
        Aa.run(
            "score",
            "--model",
            run.toString(),
            "--in",
            in.toString(),
            "--out",
            out.toString(),
            "--force");
    assertThat(forced.status()).as(forced.err()).isZero();
    assertThat(Files.readAllLines(out)).hasSize(2);
  }

  @Test
  void should_say_what_is_not_there() throws IOException {
    Path in = csv("x,y,z", "1,2,3");

    Aa noModel = Aa.run("score", "--model", folder + "/none", "--in", in + "", "--out", "-");
    assertThat(noModel.status()).isEqualTo(ExitStatus.DATA.code());
    assertThat(noModel.err()).contains("There is no saved model in " + folder + "/none");

    Aa noInput = score(folder.resolve("none.csv"), folder.resolve("scores.csv"));
    assertThat(noInput.status()).isEqualTo(ExitStatus.DATA.code());
    assertThat(noInput.err()).contains("There is no file " + folder + "/none.csv");

    Aa noText =
        score(
            Files.write(folder.resolve("latin.csv"), new byte[] {'x', (byte) 0xe9, '\n'}),
            folder.resolve("scores.csv"));
    assertThat(noText.status()).isEqualTo(ExitStatus.DATA.code());
    assertThat(noText.err()).contains("is not UTF-8 text");
    assertThat(folder.resolve("scores.csv")).doesNotExist();
  }

  private static Aa score(Path in, Path out) {
    return Aa.run(
        "score", "--model", run.toString(), "--in", in.toString(), "--out", out.toString());
  }
}
