package org.anomalyaware.engine.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.anomalyaware.api.dataset.DataFile;

/**
 * A folder in which nothing is installed: data goes to {@code home}, programs are those that a test
 * puts into {@code tools}, installed packages have their files below {@code root}.
 */
record Place(Path folder) {

  Path home() {
    return folder.resolve("home");
  }

  Path tools() {
    return folder.resolve("tools");
  }

  Path root() {
    return folder.resolve("root");
  }

  /** Where the files of the dataset are kept. */
  Path data() {
    return home().resolve("events");
  }

  Path data(String path) {
    return data().resolve(path);
  }

  DataStore store(DataFile... files) {
    return store(Duration.ofSeconds(20), files);
  }

  DataStore store(Duration silence, DataFile... files) {
    return new DataStore(
        List.of(FilesDataset.of(files)),
        List.of(home()),
        true,
        new Surroundings(
            tools().toString(), root(), Duration.ofSeconds(5), Duration.ofSeconds(20), silence));
  }

  FetchReport fetch(DataFile... files) {
    return fetch(FetchListener.silent(), files);
  }

  FetchReport fetch(FetchListener listener, DataFile... files) {
    return store(files).of("events").fetch(listener);
  }

  /** A shell script that stands for a program; the usual programs are within its reach. */
  void tool(String name, String script) {
    try {
      Path file = Files.createDirectories(tools()).resolve(name);
      Files.writeString(file, "#!/bin/sh\nPATH=/usr/bin:/bin\n" + script + "\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files in the home, hidden or not, by their paths within the dataset's folder. */
  List<String> left() {
    if (!Files.exists(home())) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(home())) {
      return walk.filter(Files::isRegularFile)
          .map(file -> data().relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String reason(FetchReport report) {
    return report.missing().get(0).attempts().get(0).reason();
  }
}
