package org.anomalyaware.engine.plugins;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipException;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.api.schedule.Schedule;
import org.apiguardian.api.API;

/**
 * Looks for plugins in folders. In each, every jar is a place of its own, and so is every
 * sub-folder with the jars and classes in it. A jar, or a folder of classes, may also be named
 * itself.
 */
@API(status = API.Status.INTERNAL)
public final class PluginFolders {

  private static final String SERVICES = "META-INF/services/";
  private static final List<Class<? extends Plugin>> KINDS =
      List.of(Dataset.class, Model.class, Penalty.class, Schedule.class);

  private final SharedApi shared = new SharedApi(Plugin.class.getClassLoader());
  private final Set<Path> seen = new HashSet<>();
  private final List<PluginPlace> places = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private PluginFolders() {}

  /**
   * What was found.
   *
   * @param places where there are plugins, in the order in which they are asked for some
   * @param problems what cannot hold a plugin and why, one sentence or two each
   */
  @API(status = API.Status.INTERNAL)
  public record Content(List<PluginPlace> places, List<String> problems) {

    /** Copies the lists. */
    public Content {
      places = List.copyOf(places);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Looks into folders, one after another; each is looked into once.
   *
   * @throws AnomalyAwareException if one of them does not exist or cannot be read
   */
  public static Content search(List<Path> folders) {
    PluginFolders search = new PluginFolders();
    folders.forEach(search::lookInto);
    return new Content(search.places, search.problems);
  }

  private void lookInto(Path folder) {
    if (isJar(folder) && Files.exists(folder)) {
      jar(folder);
      return;
    }
    List<Path> entries;
    try {
      entries = entries(folder);
    } catch (IOException e) {
      throw new AnomalyAwareException(
          Kind.CONFIGURATION,
          Files.exists(folder)
              ? "The plugin folder %s cannot be read: %s. Name a folder of jars, or a jar."
                  .formatted(folder, e)
              : "There is no plugin folder %s. Build the plugin, or name another folder."
                  .formatted(folder),
          e);
    }
    if (registersSomething(folder)) {
      folder(folder, entries);
      return;
    }
    for (Path entry : entries) {
      if (Files.isDirectory(entry)) {
        folder(entry);
      } else if (isJar(entry)) {
        jar(entry);
      }
    }
  }

  private void folder(Path folder) {
    try {
      folder(folder, entries(folder));
    } catch (IOException e) {
      problems.add("%s cannot be read: %s. See whether you may.".formatted(folder, e));
    }
  }

  /** A folder with its jars is one place, whichever of them holds the plugin. */
  private void folder(Path folder, List<Path> entries) {
    if (!isNew(folder)) {
      return;
    }
    List<Path> content = new ArrayList<>();
    content.add(folder);
    boolean registers = registersSomething(folder);
    for (Path jar : entries.stream().filter(PluginFolders::isJar).toList()) {
      Optional<Boolean> holds = registersSomething(jar, folder + " goes without it.");
      holds.ifPresent(any -> content.add(jar));
      registers |= holds.orElse(false);
    }
    if (registers) {
      places.add(PluginPlace.of(folder, content, shared));
    } else if (content.size() > 1) {
      problems.add(nothingIn(folder));
    }
  }

  private void jar(Path jar) {
    if (!isNew(jar)) {
      return;
    }
    registersSomething(jar, "Get it again, or remove it.")
        .ifPresent(
            any -> {
              if (any) {
                places.add(PluginPlace.of(jar, List.of(jar), shared));
              } else {
                problems.add(nothingIn(jar));
              }
            });
  }

  private static String nothingIn(Path place) {
    return ("%s holds no plugin: there is no file %sorg.anomalyaware.api... in it. If it is a"
            + " library that a plugin needs, put both into one sub-folder.")
        .formatted(place, SERVICES);
  }

  private static boolean registersSomething(Path folder) {
    return KINDS.stream()
        .anyMatch(kind -> Files.isRegularFile(folder.resolve(SERVICES + kind.getName())));
  }

  /** Whether a jar registers a plugin; empty, and told, if it cannot be read. */
  private Optional<Boolean> registersSomething(Path jar, String advice) {
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      return Optional.of(
          KINDS.stream().anyMatch(kind -> file.getEntry(SERVICES + kind.getName()) != null));
    } catch (ZipException e) {
      problems.add("%s is not a jar, or is damaged: %s. %s".formatted(jar, e.getMessage(), advice));
    } catch (NoSuchFileException e) {
      problems.add("%s leads to a file that is not there. %s".formatted(jar, advice));
    } catch (IOException e) {
      problems.add("%s cannot be read: %s. %s".formatted(jar, e.getMessage(), advice));
    }
    return Optional.empty();
  }

  private boolean isNew(Path place) {
    try {
      return seen.add(place.toRealPath());
    } catch (IOException e) {
      return true; // what is wrong with it shows when it is opened
    }
  }

  private static boolean isJar(Path path) {
    return String.valueOf(path.getFileName()).endsWith(".jar") && !Files.isDirectory(path);
  }

  private static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    }
    return entries.stream().sorted().toList();
  }
}
