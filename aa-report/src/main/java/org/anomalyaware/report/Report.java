package org.anomalyaware.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;
import org.anomalyaware.api.WriteFailure;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SuiteResult;
import org.anomalyaware.api.result.TestExamples;
import org.anomalyaware.api.result.TestScores;
import org.apiguardian.api.API;

/** Reports of experiments and of suites. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Report {

  private Report() {}

  /**
   * Writes {@code report.html}, one page that needs nothing else, {@code figures/} with each figure
   * as SVG and as PNG, and {@code tables/} with each table of results as Markdown, CSV and LaTeX.
   * Files of these names are replaced. Where every seed failed the report says so, and holds those
   * figures that can still be drawn.
   *
   * @param result what the experiment found out
   * @param scores the test scores of every seed that did not fail, and of no other
   * @param examples test samples to show, by seed; may be empty
   * @param folder an existing folder
   * @throws AnomalyAwareException if scores are missing or not numbers, if this machine cannot draw
   *     text, or if a file cannot be written
   */
  public static void write(
      ExperimentResult result,
      Map<Long, TestScores> scores,
      Map<Long, TestExamples> examples,
      Path folder) {
    requireFolder(folder);
    write(result, scores, examples, ReportFiles.in(folder));
  }

  /**
   * Writes the same as a page of another name. Its figures and tables lie beside it in folders
   * whose names begin with the page's, such as {@code mine-figures} for {@code mine.html}.
   *
   * @param page a file, which is replaced, in an existing folder
   */
  public static void writePage(
      ExperimentResult result,
      Map<Long, TestScores> scores,
      Map<Long, TestExamples> examples,
      Path page) {
    requireFolder(folderOf(page));
    write(result, scores, examples, new ReportFiles(page));
  }

  /**
   * Writes the report of a suite or a scan: {@code report.html}, {@code figures/} and {@code
   * tables/}, as {@link #write(ExperimentResult, Map, Map, Path)} does.
   *
   * @param result what the suite found out
   * @param folder the suite's folder; cells whose folders are in it are linked to
   * @throws AnomalyAwareException if this machine cannot draw text, or a file cannot be written
   */
  public static void write(SuiteResult result, Path folder) {
    requireFolder(folder);
    write(result, folder, ReportFiles.in(folder));
  }

  /**
   * Writes the same as a page of another name and place.
   *
   * @param folder the suite's folder
   * @param page a file, which is replaced, in an existing folder
   */
  public static void writePage(SuiteResult result, Path folder, Path page) {
    requireFolder(folderOf(page));
    write(result, folder, new ReportFiles(page));
  }

  /**
   * Writes a page that puts several experiments side by side.
   *
   * @param results what they found out, by the folders that hold them; those that have a page of
   *     their own, {@code report.html}, are linked to
   * @param page a file, which is replaced, in an existing folder
   */
  public static void writeOverview(Map<Path, ExperimentResult> results, Path page) {
    requireFolder(folderOf(page));
    ReportFiles files = new ReportFiles(page);
    List<OverviewPage.Entry> entries = new ArrayList<>();
    results.forEach(
        (folder, result) ->
            entries.add(
                new OverviewPage.Entry(
                    String.valueOf(folder.getFileName()),
                    files.linkToFile(folder.resolve("report.html")).orElse(null),
                    result)));
    OverviewPage overview = new OverviewPage(entries, files);
    write(files, List.of(), overview.tables(), overview.html());
  }

  private static void write(
      ExperimentResult result,
      Map<Long, TestScores> scores,
      Map<Long, TestExamples> examples,
      ReportFiles files) {
    List<SeedScores> finished = scoresOfFinishedSeeds(result, scores);
    ChartStyle style = new ChartStyle(FigureFont.load());
    RunPage page = new RunPage(result, finished, examples, style, files);
    write(files, page.figures(), page.tables(), page.html());
  }

  private static void write(SuiteResult result, Path folder, ReportFiles files) {
    ChartStyle style = new ChartStyle(FigureFont.load());
    SuitePage page =
        new SuitePage(
            result,
            style,
            files,
            cell -> files.linkToFolder(folder.resolve("cells").resolve(cell)));
    write(files, page.figures(), page.tables(), page.html());
  }

  private static void write(
      ReportFiles files, List<Figure> figures, List<Table> tables, String html) {
    try {
      files.write(figures, tables, html);
    } catch (IOException e) {
      throw WriteFailure.of("The report", files.page().resolveSibling(""), e);
    }
  }

  private static void requireFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new AnomalyAwareException(
          Kind.RUN, "A report is written to an existing folder, but there is none at " + folder);
    }
  }

  private static Path folderOf(Path page) {
    return page.resolveSibling("");
  }

  private static List<SeedScores> scoresOfFinishedSeeds(
      ExperimentResult result, Map<Long, TestScores> scoresBySeed) {
    List<Long> finished =
        result.runs().stream()
            .filter(run -> run.status() == SeedResult.Status.OK)
            .map(SeedResult::seed)
            .toList();
    if (finished.size() != scoresBySeed.size() || !scoresBySeed.keySet().containsAll(finished)) {
      throw new AnomalyAwareException(
          Kind.DATA,
          "A report needs the scores of exactly those seeds that finished (%s), but has those of %s"
              .formatted(inWords(finished), inWords(scoresBySeed.keySet())));
    }
    return scoresBySeed.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> finished.indexOf(entry.getKey())))
        .map(entry -> new SeedScores(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static String inWords(Collection<Long> seeds) {
    return seeds.isEmpty()
        ? "none"
        : seeds.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
