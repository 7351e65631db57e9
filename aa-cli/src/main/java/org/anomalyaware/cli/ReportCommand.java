package org.anomalyaware.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aa report}: what the user asks for; {@link ReportJob} does it. */
@Command(
    name = "report",
    description = "Writes the report of a finished run or suite again, or one of several.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  aa report runs/smeft --out smeft.html", "  aa report runs/* --out all.html"})
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FOLDER",
      arity = "1..*",
      description = "What 'aa run', 'aa scan' or 'aa bench' left.")
  private List<Path> folders = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.html",
      description =
          "The page to write. Figures and tables go beside it, into folders that begin with its"
              + " name.")
  private Path out = Path.of("");

  @Option(names = "--force", description = "Replace the page if there is one.")
  private boolean force;

  @Override
  public Integer call() {
    requireWritable();
    new ReportJob(folders).write(out);
    spec.commandLine().getOut().println(out);
    return ExitStatus.DONE.code();
  }

  private void requireWritable() {
    String name = String.valueOf(out.getFileName());
    if (!name.endsWith(".html") || name.equals(".html")) {
      throw refused("--out names a page, a file that ends in .html, but is " + out);
    }
    if (Files.isDirectory(out)) {
      throw refused(out + " is a folder, so no page can be written there.");
    }
    if (!Files.isDirectory(out.toAbsolutePath().normalize().resolveSibling(""))) {
      throw refused("The folder of " + out + " does not exist; make it first.");
    }
    if (Files.exists(out) && !force) {
      throw refused(out + " exists already. Choose another name, or replace it with --force.");
    }
  }

  private static AnomalyAwareException refused(String message) {
    return new AnomalyAwareException(Kind.CONFIGURATION, message);
  }
}
