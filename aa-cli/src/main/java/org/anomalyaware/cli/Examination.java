package org.anomalyaware.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.Diagnosis;
import org.anomalyaware.engine.Found;
import org.anomalyaware.engine.PluginCatalogue;

/** What {@code aa doctor} looks at, one line for each finding. */
final class Examination {

  private static final long MEBIBYTE = 1 << 20;
  private static final long LEAST_MEMORY_MEBIBYTES = 2048; // what a run is bounded to

  private enum Mark {
    GOOD("ok    "),
    NOTE("note  "),
    BAD("FAIL  ");

    private final String label;

    Mark(String label) {
      this.label = label;
    }
  }

  private final PrintWriter out;
  private final PrintWriter err;
  private final Terminal terminal;
  private final PluginFolders plugins;
  private ExitStatus status = ExitStatus.DONE;

  Examination(PrintWriter out, PrintWriter err, Terminal terminal, PluginFolders plugins) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.plugins = plugins;
  }

  ExitStatus perform() {
    say(Mark.GOOD, "aa " + Version.ofThisBuild());
    machine();
    AnomalyAwareness awareness = plugins.engine();
    plugins(awareness.plugins());
    dataHome(awareness.options().dataHome());
    training(awareness);
    return status;
  }

  private void machine() {
    say(
        Mark.GOOD,
        "Java %s by %s in %s"
            .formatted(
                Runtime.version(),
                System.getProperty("java.vendor"),
                System.getProperty("java.home")));
    say(
        Mark.GOOD,
        "%s %s, %s, %d processors"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors()));
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long total = system.getTotalMemorySize() / MEBIBYTE;
    say(
        total < LEAST_MEMORY_MEBIBYTES ? Mark.NOTE : Mark.GOOD,
        "%,d MiB of memory; Java's heap may take %,d MiB (AA_JAVA_OPTS=-Xmx... changes that)"
            .formatted(total, Runtime.getRuntime().maxMemory() / MEBIBYTE));
  }

  private void plugins(PluginCatalogue plugins) {
    kind("datasets", plugins.datasets());
    kind("models", plugins.models());
    kind("penalties", plugins.penalties());
    kind("schedules", plugins.schedules());
    plugins.problems().forEach(problem -> say(Mark.NOTE, "Skipped: " + problem));
  }

  private void kind(String name, List<? extends Found<? extends Plugin>> found) {
    if (found.isEmpty()) {
      say(Mark.BAD, "No " + name + " were found, so nothing can be run");
      return;
    }
    List<String> names =
        found.stream()
            .map(
                each ->
                    "%s (%s %s)"
                        .formatted(
                            each.plugin().id(), each.origin().location(), each.origin().version()))
            .toList();
    say(Mark.GOOD, name + ": " + String.join(", ", names));
  }

  private void training(AnomalyAwareness awareness) {
    Diagnosis diagnosis;
    try (RunProgress progress = RunProgress.on(err, terminal, false)) {
      diagnosis = awareness.diagnose(progress);
    } catch (AnomalyAwareException e) {
      say(Mark.BAD, String.valueOf(e.getMessage()));
      return;
    }
    say(
        Mark.GOOD,
        "TensorFlow %s with DJL %s, unpacked in %s"
            .formatted(diagnosis.tensorFlow(), diagnosis.djl(), diagnosis.natives()));
    if (diagnosis.xlaWorks()) {
      say(Mark.GOOD, "XLA compiles training");
    } else {
      say(
          Mark.NOTE,
          "XLA does not compile training, which works without it but takes longer: "
              + diagnosis.xlaTrouble());
    }
  }

  private void dataHome(Path folder) {
    Path existing =
        Stream.iterate(folder.toAbsolutePath(), path -> path != null, Path::getParent)
            .filter(Files::exists)
            .findFirst()
            .orElse(folder);
    boolean usable = Files.isDirectory(existing) && Files.isWritable(existing);
    String state =
        usable
            ? existing.equals(folder.toAbsolutePath()) ? "writable" : "made when needed"
            : "cannot be written to: data can be read from it, but not fetched into it;"
                + " AA_DATA_HOME names another";
    say(usable ? Mark.GOOD : Mark.NOTE, "Data folder %s: %s".formatted(folder, state));
  }

  private void say(Mark mark, String finding) {
    if (mark == Mark.BAD) {
      status = ExitStatus.FAILED;
    }
    out.println(Text.wrap(mark.label + finding, terminal.columns(), mark.label.length()));
    out.flush();
  }
}
