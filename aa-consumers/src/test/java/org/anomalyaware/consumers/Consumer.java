package org.anomalyaware.consumers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A consumer project that was built.
 *
 * @param folder of the project
 */
record Consumer(Path folder) {

  private static final int MINUTES = 5;

  static Consumer named(String project) {
    return new Consumer(Path.of(System.getProperty("aa.consumers.projects"), project));
  }

  /** File names of the jars that it compiled with. */
  List<String> compileJars() throws IOException {
    return names("compile-class-path");
  }

  /** File names of the jars that it runs with. */
  List<String> runtimeJars() throws IOException {
    return names("runtime-class-path");
  }

  /** The program's jar and those that it runs with, as one path. */
  String path() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("target"))) {
      Path jar = files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
      return jar + File.pathSeparator + read("runtime-class-path");
    }
  }

  /** Runs Java with these options and returns what the program printed. */
  Output java(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1g");
    command.addAll(List.of(options));
    Path output = folder.resolve("target/output");
    Path errors = folder.resolve("target/errors");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(folder + " ran for more than " + MINUTES + " minutes");
    }
    return new Output(process.exitValue(), Files.readAllLines(output), Files.readString(errors));
  }

  private List<String> names(String file) throws IOException {
    return Stream.of(read(file).split(File.pathSeparator))
        .map(path -> Path.of(path).getFileName().toString())
        .toList();
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve("target").resolve(file)).strip();
  }
}
