package org.anomalyaware.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.anomalyaware.api.Experiment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aa run}: what the user asks for; {@link RunJob} does it. */
@Command(
    name = "run",
    description = "Pre-trains, fine-tunes, evaluates and reports.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  aa run smeft",
      "  aa run smeft --seeds 5 --out runs/smeft",
      "  aa run smeft --set pretrain.epochs=10",
      "  aa run smeft --settings"
    })
final class RunCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Interruption interruption;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DATASET", description = "A dataset's id; see 'aa list datasets'.")
  private String dataset = "";

  @Option(
      names = "--variant",
      paramLabel = "ID",
      description = "One of the dataset's variants; its first if not given.")
  private @Nullable String variant;

  @ArgGroup private SeedChoice seeds = new SeedChoice();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Change a setting; may be repeated. See --settings and the examples.")
  private List<String> changes = List.of();

  @Option(
      names = "--settings",
      description = "Print every setting of such a run, what it does and its value, and stop.")
  private boolean settingsOnly;

  @Mixin private DataFolderOption data = new DataFolderOption();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to leave; runs/DATASET-VARIANT-TIME if not given.")
  private @Nullable Path out;

  @Option(names = "--force", description = "Replace the run that --out names, if there is one.")
  private boolean force;

  RunCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    Experiment experiment =
        new Experiment(
            dataset,
            variant,
            seeds(),
            Assignments.parse("--set", changes, spec.commandLine()),
            data.folder());
    CommandLine line = spec.commandLine();
    if (settingsOnly) {
      new SettingsListing(line.getOut(), terminal, data.plugins()).print(experiment);
      return ExitStatus.DONE.code();
    }
    return new RunJob(line.getOut(), line.getErr(), terminal, data.plugins(), interruption)
        .run(experiment, out, force)
        .code();
  }

  private List<Long> seeds() {
    if (seeds.count == null) {
      return List.of(seeds.seed);
    }
    return LongStream.rangeClosed(1, SeedCount.checked(seeds.count, spec.commandLine()))
        .boxed()
        .toList();
  }

  /** One seed or the first few. */
  private static final class SeedChoice {

    @Option(
        names = "--seed",
        paramLabel = "N",
        defaultValue = "1",
        description = "Run this seed; 1 if not given.")
    private long seed = 1;

    @Option(names = "--seeds", paramLabel = "N", description = "Run the seeds 1 to N.")
    private @Nullable Long count;
  }
}
