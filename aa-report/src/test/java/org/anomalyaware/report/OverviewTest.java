package org.anomalyaware.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.PublishedAuc;
import org.anomalyaware.api.result.ExperimentResult;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewTest {

  @TempDir Path folder;

  private Document write() throws IOException {
    Map<Path, ExperimentResult> results = new LinkedHashMap<>();
    results.put(
        folder.resolve("runs/one & only"),
        new SyntheticExperiment()
            .withPublished(new PublishedAuc("pure-bsm", 0.64, 0.71, "arXiv:2504.11520"))
            .withFinishedSeed(1)
            .result());
    results.put(
        folder.resolve("runs/two"),
        new SyntheticExperiment()
            .withSource(DataSource.SURROGATE)
            .withFailedSeed(1, "<i>the loss became NaN</i>")
            .result());
    Files.createDirectories(folder.resolve("runs/one & only"));
    Files.writeString(folder.resolve("runs/one & only/report.html"), "");
    Report.writeOverview(results, folder.resolve("all.html"));
    return Jsoup.parse(Files.readString(folder.resolve("all.html")));
  }

  private static List<String> row(Document page, String table, int row) {
    return page.select("table").stream()
        .filter(t -> t.select("caption").text().startsWith(table))
        .findFirst()
        .orElseThrow()
        .select("tbody tr")
        .get(row)
        .select("th, td")
        .eachText();
  }

  @Test
  void should_show_each_result_with_its_source_and_what_was_published() throws IOException {
    Document page = write();

    assertThat(row(page, "ROC AUC of each", 0))
        .startsWith("smeft / pure-bsm", "generated", "one & only", "1/1")
        .endsWith("< 0.0001", "0.64 \u2192 0.71");
    assertThat(row(page, "ROC AUC of each", 1))
        .containsExactly("smeft / pure-bsm", "surrogate", "two", "0/1", "no value");
    assertThat(row(page, "Failed seeds", 0)).endsWith("1", "<i>the loss became NaN</i>");
    assertThat(page.select("#limits").text()).contains("must not be quoted");
  }

  @Test
  void should_link_to_the_pages_that_are_there() throws IOException {
    assertThat(write().select("td a").eachAttr("href"))
        .containsOnly("runs/one%20&%20only/report.html");
  }

  @Test
  void should_leave_its_tables_and_no_empty_folder() throws IOException {
    write();

    assertThat(folder.resolve("all-tables/summary.csv")).isNotEmptyFile();
    assertThat(folder.resolve("all-figures")).doesNotExist();
  }
}
