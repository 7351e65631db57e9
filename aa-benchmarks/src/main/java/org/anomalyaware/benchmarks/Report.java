package org.anomalyaware.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Results as Markdown. */
final class Report {

  private final List<Section> sections;
  private final Results results;

  Report(List<Section> sections, Results results) {
    this.sections = sections;
    this.results = results;
  }

  /** Every section that was measured, under its heading. */
  String whole() {
    StringBuilder text = new StringBuilder();
    for (Section section : sections) {
      results
          .section(section.id())
          .ifPresent(
              result ->
                  text.append("## ")
                      .append(section.title())
                      .append("\n\n")
                      .append(of(section, result))
                      .append("\n"));
    }
    return text.toString();
  }

  /** One section without its heading. */
  String of(Section section, SectionResult result) {
    StringBuilder text = new StringBuilder(section.says()).append("\n\n");
    text.append(comparisons(result));
    if (section.id().equals(RooflineSection.ID)) {
      RooflineTable.of(results).ifPresent(table -> text.append("\n").append(table));
    }
    for (String absence : absences(result)) {
      text.append("\n").append(absence).append("\n");
    }
    return text.append("\n").append(circumstances(result)).append("\n").toString();
  }

  private static MarkdownTable comparisons(SectionResult result) {
    MarkdownTable table =
        new MarkdownTable("", "who", "median (range)", "", "ours against it: median (range)");
    for (ContestResult contest : result.contests()) {
      List<Standing> standings = contest.standings();
      String work = contest.work();
      for (int i = 0; i < standings.size(); i++) {
        Standing standing = standings.get(i);
        if (!standing.values().isEmpty()) {
          table.row(
              work,
              standing.name(),
              Figures.of(Distribution.of(standing.values())),
              contest.unit().label(),
              i == 0 ? "" : advantage(contest.unit(), standings.get(0), standing));
          work = "";
        }
      }
    }
    return table;
  }

  /** Round by round, since what slows a machine down for a while slows both. */
  private static String advantage(Unit unit, Standing ours, Standing theirs) {
    List<Double> advantages =
        IntStream.range(0, Math.min(ours.values().size(), theirs.values().size()))
            .mapToObj(i -> unit.advantage(ours.values().get(i), theirs.values().get(i)))
            .toList();
    return advantages.isEmpty() ? "" : Figures.of(Distribution.of(advantages)) + " x";
  }

  private static List<String> absences(SectionResult result) {
    List<String> absences = new ArrayList<>();
    for (ContestResult contest : result.contests()) {
      for (Standing standing : contest.standings()) {
        if (standing.absence() != null) {
          absences.add(
              "Not measured: %s, %s: %s."
                  .formatted(contest.work(), standing.name(), standing.absence()));
        }
      }
    }
    return absences;
  }

  private String circumstances(SectionResult result) {
    String rounds =
        result.rounds() == 1 ? "one round" : "%d rounds in turn".formatted(result.rounds());
    String caution =
        results.quick()
            ? " Cut short by `--quick`: this shows that the benchmark works, and no speed."
            : "";
    return "`./aa-benchmarks/run --only %s`, %s%s; %s.%s"
        .formatted(
            result.id(),
            rounds,
            result.whole() ? "" : " (not all that were wanted)",
            results.machine(),
            caution);
  }
}
