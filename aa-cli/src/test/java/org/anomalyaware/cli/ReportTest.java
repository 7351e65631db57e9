package org.anomalyaware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of runs that are finished. */
class ReportTest {

  @TempDir private static Path runs;
  @TempDir private Path folder;

  @BeforeAll
  static void run() {
    Aa.run("run", "clouds", "--out", runs.resolve("one").toString());
    Aa.run("run", "clouds", "--seeds", "2", "--out", runs.resolve("two").toString());
  }

  private Aa report(String run, String page, String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "report";
    arguments[1] = runs.resolve(run).toString();
    arguments[2] = "--out";
    arguments[3] = folder.resolve(page).toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Aa.run(arguments);
  }

  @Test
  void should_write_the_page_that_the_run_left_but_for_the_folders_names() throws IOException {
    for (String run : new String[] {"one", "two"}) {
      Aa aa = report(run, run + ".html");

      assertThat(aa.status()).as(aa.err()).isZero();
      assertThat(aa.out()).isEqualTo(folder.resolve(run + ".html") + System.lineSeparator());
      assertThat(Files.readString(folder.resolve(run + ".html")))
          .isEqualTo(
              Files.readString(runs.resolve(run).resolve("report.html"))
                  .replace("\"figures/", "\"" + run + "-figures/")
                  .replace("\"tables/", "\"" + run + "-tables/"));
      assertThat(folder.resolve(run + "-figures/roc.svg")).isNotEmptyFile();
    }
  }

  @Test
  void should_put_several_runs_side_by_side_and_link_to_their_pages() throws IOException {
    Path page = folder.resolve("all.html");

    Aa aa =
        Aa.run(
            "report",
            runs.resolve("one").toString(),
            runs.resolve("two").toString(),
            "--out",
            page.toString());

    assertThat(aa.status()).as(aa.err()).isZero();
    assertThat(Files.readString(page))
        .contains("2 results side by side", "one/report.html", "two/report.html");
  }

  @Test
  void should_replace_a_page_only_if_forced() throws IOException {
    Files.writeString(folder.resolve("page.html"), "mine");

    Aa refused = report("one", "page.html");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("exists already", "--force");
    assertThat(folder.resolve("page.html")).hasContent("mine");

    assertThat(report("one", "page.html", "--force").status()).isZero();
    assertThat(Files.readString(folder.resolve("page.html"))).startsWith("<!DOCTYPE html>");
  }

  @Test
  void should_refuse_what_is_no_page() {
    assertThat(report("one", "page.pdf").err()).contains("a file that ends in .html");
    assertThat(report("one", "missing/page.html").err()).contains("does not exist; make it first");
    assertThat(report("one", "page.pdf").status()).isEqualTo(2);
  }

  @Test
  void should_say_that_a_folder_holds_no_result() {
    Aa aa = report("three", "page.html");

    assertThat(aa.status()).isEqualTo(3);
    assertThat(aa.err()).contains("There is no " + runs.resolve("three"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void should_name_a_file_that_is_missing_or_damaged() throws IOException {
    Path damaged = folder.resolve("damaged");
    Files.createDirectories(damaged);
    Files.copy(runs.resolve("one/result.json"), damaged.resolve("result.json"));

    Aa aa = Aa.run("report", damaged.toString(), "--out", folder.resolve("page.html").toString());

    assertThat(aa.status()).isEqualTo(3);
    assertThat(aa.err()).contains(damaged.resolve("scores.csv").toString());
    assertThat(folder.resolve("page.html")).doesNotExist();
  }
}
