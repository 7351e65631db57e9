package org.anomalyaware.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code aa-benchmarks/run}. */
@Command(
    name = "aa-benchmarks/run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures speed side by side with peers, round by round, and prints tables in Markdown.",
      "Peers that this machine lacks are left out, with the reason.",
      "After every round everything so far is in results.json and results.md."
    })
public final class Benchmarks implements Callable<Integer> {

  private static final List<Section> SECTIONS =
      List.of(
          StepsSection.section(),
          RooflineSection.section(),
          ScoringSection.section(),
          LoadingSection.section(),
          GenerationSection.section(),
          EvaluationSection.section(),
          GrowthSection.section(),
          StartUpSection.section(),
          RecipesSection.section());

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "SECTION",
      description = "Sections to measure, with commas between; all unless given.")
  private List<String> only = List.of();

  @Option(names = "--rounds", description = "How many rounds (default: ${DEFAULT-VALUE}).")
  private int rounds = 5;

  @Option(names = "--quick", description = "One short round: whether it works, not how fast it is.")
  private boolean quick;

  @Option(names = "--data", description = "The folder with one folder of files for each dataset.")
  private @Nullable Path data;

  @Option(
      names = "--out",
      description = "Where results.json and results.md go (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("aa-benchmarks", "target", "results");

  @Option(
      names = "--resume",
      description = "Keep the sections that an earlier, interrupted command finished in --out.")
  private boolean resume;

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Put the tables in their places in a document, such as docs/performance.md.")
  private @Nullable Path document;

  /** Runs the command and ends the process. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Benchmarks()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    List<Section> wanted = wanted();
    Files.createDirectories(out);
    Results results = earlier();
    Effort effort = new Effort(quick, Path.of("").toAbsolutePath(), data);
    for (Section section : wanted) {
      boolean done = results.section(section.id()).filter(SectionResult::whole).isPresent();
      if (resume && done) {
        say(section.id() + ": measured already");
      } else {
        results = measured(section, effort, results);
      }
    }
    spec.commandLine().getOut().print(new Report(SECTIONS, results).whole());
    spec.commandLine().getOut().flush();
    if (document != null) {
      new Document(document).fill(SECTIONS, results);
    }
    return CommandLine.ExitCode.OK;
  }

  private List<Section> wanted() {
    List<String> known = SECTIONS.stream().map(Section::id).toList();
    List<String> unknown = only.stream().filter(id -> !known.contains(id)).toList();
    if (!unknown.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "There is no section %s; there are %s".formatted(unknown, known));
    }
    if (rounds < 1) {
      throw new ParameterException(spec.commandLine(), "--rounds is at least 1, not " + rounds);
    }
    return SECTIONS.stream()
        .filter(section -> only.isEmpty() || only.contains(section.id()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private Results earlier() throws IOException {
    Path file = out.resolve("results.json");
    if (resume && Files.exists(file)) {
      Results results = Results.read(file);
      if (results.quick() != quick || !results.machine().equals(Machine.current())) {
        throw new ParameterException(
            spec.commandLine(),
            "%s is of another machine or effort (--quick), so it cannot be gone on with"
                .formatted(file));
      }
      return results;
    }
    return Results.none(quick);
  }

  private Results measured(Section section, Effort effort, Results before) {
    int most = quick ? 1 : Math.min(rounds, section.mostRounds());
    say(section.id() + ": getting ready");
    Results[] results = {before};
    try (Arena arena =
        new Arena(section.id(), section.contests().with(effort), most, Benchmarks::say)) {
      arena.run(
          result -> {
            results[0] = results[0].with(result);
            keep(results[0]);
          });
    }
    return results[0];
  }

  private void keep(Results results) {
    try {
      results.write(out.resolve("results.json"));
      Results.replace(out.resolve("results.md"), new Report(SECTIONS, results).whole());
    } catch (IOException e) {
      say("what was measured cannot be kept in " + out + ": " + e.getMessage());
    }
  }

  private static void say(String progress) {
    System.err.println(progress);
  }
}
