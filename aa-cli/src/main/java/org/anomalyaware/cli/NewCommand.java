package org.anomalyaware.cli;

import java.nio.file.Path;
import org.anomalyaware.archetype.ProjectKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aa new}: what the user asks for; {@link NewJob} does it. */
@Command(
    name = "new",
    description = {
      "Writes a Maven project with a plugin of your own: it works, has a test, and is made to be"
          + " changed.",
      "Maven builds it with 'mvn verify', and --plugins uses it."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  aa new dataset my-data", "  aa new penalty my-penalty --package org.acme.penalty"})
final class NewCommand implements Runnable {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      converter = ProjectKindConverter.class,
      description = "What plugin: dataset, model, penalty or schedule.")
  private ProjectKind kind = ProjectKind.DATASET;

  @Parameters(
      index = "1",
      paramLabel = "ID",
      description = "Its id: lower-case words and digits joined by hyphens.")
  private String id = "";

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "The Java package of its classes; org.example.ID if not given.")
  private @Nullable String packageName;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to leave; named like the id if not given.")
  private @Nullable Path out;

  NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    CommandLine line = spec.commandLine();
    new NewJob(line, terminal).write(kind, id, packageName, out);
  }
}
