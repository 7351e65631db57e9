package org.anomalyaware.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.anomalyaware.engine.suite.Suite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aa scan}: a suite of one dataset and one grid, said in one line. */
@Command(
    name = "scan",
    description = "Runs one dataset over the values of a setting; a suite in one line.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  aa scan smeft --over schedule.maximum=0,0.1,1",
      "  aa scan smeft --over penalty=negative,hinge",
      "      --over finetune.epochs=5,20 --seeds 3",
      "  aa scan smeft --over 'model.hidden=16;16,8'"
    })
final class ScanCommand implements Callable<Integer>, KeepsSomething {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DATASET", description = "A dataset's id; see 'aa list datasets'.")
  private String dataset = "";

  @Option(
      names = "--over",
      required = true,
      paramLabel = "KEY=VALUES",
      description =
          "A setting and its values, separated by commas, or by semicolons if values have commas;"
              + " may be repeated for a grid.")
  private List<String> over = List.of();

  @Option(
      names = "--variant",
      paramLabel = "ID",
      description = "One of the dataset's variants; its first if not given.")
  private @Nullable String variant;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "1",
      description = "Run the seeds 1 to N; 1 if not given.")
  private long seeds = 1;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Change a setting at all points; may be repeated.")
  private List<String> changes = List.of();

  @Mixin private BenchOptions options = new BenchOptions();

  ScanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public String kept() {
    return options.kept();
  }

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    options.check(line);
    Map<String, String> settings = Assignments.parse("--set", changes, line);
    Map<String, List<String>> grid = new LinkedHashMap<>();
    Assignments.parse("--over", over, line)
        .forEach((name, text) -> grid.put(name, values(name, text)));
    Suite suite =
        ScanSuite.of(
            dataset,
            variant,
            LongStream.rangeClosed(1, SeedCount.checked(seeds, line)).boxed().toList(),
            settings,
            grid);
    return new BenchJob(line.getOut(), line.getErr(), terminal, options.plugins())
        .run(suite, options)
        .code();
  }

  private List<String> values(String name, String text) {
    List<String> values = new ArrayList<>();
    for (String value : Stream.of(text.split(text.contains(";") ? ";" : ",", -1)).toList()) {
      String stripped = value.strip();
      if (stripped.isEmpty() || values.contains(stripped)) {
        throw new ParameterException(
            spec.commandLine(),
            "--over %s wants different values, separated by commas, but got '%s'"
                .formatted(name, text));
      }
      values.add(stripped);
    }
    return values;
  }
}
