package org.anomalyaware.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.TestScores;
import org.apiguardian.api.API;

/** The report of an experiment. */
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
   * @param scoresBySeed the test scores of every seed that did not fail, and of no other
   * @param folder an existing folder
   * @throws AnomalyAwareException if scores are missing or not numbers, if this machine cannot draw
   *     text, or if a file cannot be written
   */
  public static void write(
      ExperimentResult result, Map<Long, TestScores> scoresBySeed, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new AnomalyAwareException(
          Kind.RUN, "A report is written to an existing folder, but there is none at " + folder);
    }
    write(result, scoresBySeed, ReportFiles.in(folder));
  }

  private static void write(
      ExperimentResult result, Map<Long, TestScores> scoresBySeed, ReportFiles files) {
    List<SeedScores> scores = scoresOfFinishedSeeds(result, scoresBySeed);
    RunPage page = new RunPage(result, scores, new ChartStyle(FigureFont.load()), files);
    try {
      files.writeFigures(page.figures());
      files.writeTables(page.tables());
      Files.writeString(files.page(), page.html());
    } catch (IOException e) {
      throw new AnomalyAwareException(
          Kind.RUN,
          "The report could not be written to %s (%s). Is the folder writable and the disk not full?"
              .formatted(files.page().toAbsolutePath().getParent(), e),
          e);
    }
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
