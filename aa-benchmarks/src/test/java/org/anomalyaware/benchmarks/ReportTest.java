package org.anomalyaware.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  private static final Section SECTION =
      new Section("steps", "Steps", "What is measured.", 9, effort -> List.of());

  private static Results results(Unit unit) {
    ContestResult contest =
        new ContestResult(
            "work",
            unit,
            List.of(
                new Standing("ours", List.of(40.0, 10.0, 60.0), null),
                new Standing("theirs", List.of(2.0, 1.0, 2.0), null),
                new Standing("nobody", List.of(), "needs a moon")));
    return Results.none(false).with(new SectionResult("steps", 3, true, List.of(contest)));
  }

  @Test
  void ratios_are_taken_round_by_round_and_more_is_better_for_speeds() {
    assertThat(new Report(List.of(SECTION), results(Unit.STEPS_PER_SECOND)).whole())
        .contains("## Steps\n\nWhat is measured.")
        .contains("| work | ours | 40 (10 to 60) | steps/s |  |")
        .contains("|  | theirs | 2 (1 to 2) | steps/s | 20 (10 to 30) x |")
        .contains("Not measured: work, nobody: needs a moon.")
        .contains("`./aa-benchmarks/run --only steps`, 3 rounds in turn");
  }

  @Test
  void less_is_better_for_times() {
    assertThat(new Report(List.of(SECTION), results(Unit.SECONDS)).whole())
        .contains("| s | 0.0500 (0.0333 to 0.100) x |");
  }

  @Test
  void results_are_read_as_they_were_written(@TempDir Path folder) throws IOException {
    Results results = results(Unit.SECONDS);
    Path file = folder.resolve("results.json");

    results.write(file);

    assertThat(Results.read(file)).isEqualTo(results);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void a_document_gets_the_tables_in_their_places_and_keeps_the_rest(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("page.md");
    Files.writeString(
        file,
        """
        before
        <!-- measured: steps -->
        old
        <!-- end of steps -->
        after
        <!-- measured: other -->
        kept
        <!-- end of other -->
        """);

    new Document(file).fill(List.of(SECTION), results(Unit.SECONDS));

    assertThat(file)
        .content()
        .startsWith("before\n<!-- measured: steps -->\nWhat is measured.")
        .doesNotContain("old")
        .endsWith(
            """
            <!-- end of steps -->
            after
            <!-- measured: other -->
            kept
            <!-- end of other -->
            """);
  }

  @Test
  void a_document_without_a_place_is_refused_and_left_alone(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("page.md"), "nothing here\n");

    assertThatThrownBy(() -> new Document(file).fill(List.of(SECTION), results(Unit.SECONDS)))
        .hasMessageContaining("has no place for steps");
    assertThat(file).hasContent("nothing here\n");
  }
}
