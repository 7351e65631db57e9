package org.anomalyaware.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.result.PluginOrigin;
import org.anomalyaware.archetype.PluginProject;
import org.anomalyaware.archetype.ProjectKind;
import org.anomalyaware.engine.AnomalyAwareness;
import org.anomalyaware.engine.Found;
import org.anomalyaware.engine.PluginCatalogue;
import org.anomalyaware.engine.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Writes the project of a new plugin, whole or not at all. */
final class NewJob {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final CommandLine line;
  private final Terminal terminal;

  NewJob(CommandLine line, Terminal terminal) {
    this.line = line;
    this.terminal = terminal;
  }

  /**
   * Writes a project.
   *
   * @param wantedPackage the package of its classes; null for one made from the id
   * @param wantedFolder the folder to leave; null for one named like the id
   */
  void write(
      ProjectKind kind, String id, @Nullable String wantedPackage, @Nullable Path wantedFolder) {
    requireId(kind, id);
    String packageName = wantedPackage == null ? packageOf(id) : wantedPackage;
    requirePackage(packageName);
    Path folder = wantedFolder == null ? Path.of(id) : wantedFolder;
    if (Files.exists(folder)) {
      throw refused("%s exists already. Choose another folder with --out.".formatted(folder));
    }
    Map<String, byte[]> files = new PluginProject(kind, id, packageName).files();
    try (RunFolder staged = RunFolder.stage(folder, false)) {
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        Path file = staged.path().resolve(each.getKey());
        Files.createDirectories(file.getParent());
        Files.write(file, each.getValue());
      }
      staged.commit();
    } catch (IOException e) {
      throw new AnomalyAwareException(
          Kind.RUN, "The project cannot be written to %s: %s".formatted(folder, e), e);
    }
    tell(kind, id, folder, files.size());
  }

  private void requireId(ProjectKind kind, String id) {
    if (!ID.matcher(id).matches()) {
      throw refused(
          "'%s' cannot be an id: it is lower-case words and digits joined by hyphens, such as my-%s"
              .formatted(id, kind.id()));
    }
    builtIn(kind)
        .map(Found::origin)
        .filter(origin -> origin.id().equals(id))
        .findFirst()
        .map(PluginOrigin::location)
        .ifPresent(
            location -> {
              throw refused(
                  "there is a %s %s already, in %s, and yours would be skipped: choose another id"
                      .formatted(kind.id(), id, location));
            });
  }

  private static Stream<? extends Found<? extends Plugin>> builtIn(ProjectKind kind) {
    PluginCatalogue plugins = AnomalyAwareness.create().plugins();
    return switch (kind) {
      case DATASET -> plugins.datasets().stream();
      case MODEL -> plugins.models().stream();
      case PENALTY -> plugins.penalties().stream();
      case SCHEDULE -> plugins.schedules().stream();
    };
  }

  private static String packageOf(String id) {
    String last = id.replace("-", "");
    return "org.example." + (SourceVersion.isKeyword(last) ? last + "plugin" : last);
  }

  private void requirePackage(String packageName) {
    List<String> parts = List.of(packageName.split("\\.", -1));
    Optional<String> reserved = parts.stream().filter(SourceVersion::isKeyword).findFirst();
    if (reserved.isPresent()) {
      throw refused(
          "'%s' cannot be a package: '%s' is a word of Java's own"
              .formatted(packageName, reserved.get()));
    }
    if (!parts.stream().allMatch(part -> NAME.matcher(part).matches())) {
      throw refused(
          "'%s' cannot be a package: it is names joined by dots, such as org.acme.data"
              .formatted(packageName));
    }
    if (parts.get(0).equals("java")) {
      throw refused("'%s' cannot be a package: java is closed to others".formatted(packageName));
    }
  }

  private ParameterException refused(String why) {
    return new ParameterException(line, why);
  }

  private void tell(ProjectKind kind, String id, Path folder, int files) {
    PrintWriter out = line.getOut();
    out.println(
        Text.wrap(
            "%s holds the project of a %s, %d files. It needs the artifacts of this version in Maven's repository: 'mvn -B install -DskipTests' where aa was built puts them there. Then:"
                .formatted(folder, kind.id(), files),
            terminal.columns(),
            0));
    out.println("  cd " + folder);
    out.println("  mvn -B verify");
    out.println(
        kind == ProjectKind.DATASET
            ? "  aa run %s --plugins target/plugins".formatted(id)
            : "  aa run smeft --set %s=%s --plugins target/plugins".formatted(kind.id(), id));
    out.flush();
  }
}
