package org.anomalyaware.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/**
 * Runs commands as the guide has them: {@code ./aa} is the command line of this build, and {@code
 * mvn} knows our artifacts from the consumers' repository and all others from that of the build
 * around this one.
 *
 * @param folder where the commands are run
 */
record GuideShell(Path folder) {

  /** Runs a command that has to succeed, and returns what it wrote. */
  String run(String command) throws IOException, InterruptedException, URISyntaxException {
    List<String> words = List.of(command.split(" +"));
    List<String> arguments = words.subList(1, words.size());
    List<String> program =
        switch (words.get(0)) {
          case "./aa" -> aa();
          case "mvn" -> maven();
          default -> throw new IllegalArgumentException("The guide has an unknown " + command);
        };
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(Stream.concat(program.stream(), arguments.stream()).toList())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int status = process.waitFor();
    String written = Files.readString(output);
    assertThat(status).as(() -> command + "\n" + written).isZero();
    return written;
  }

  private static List<String> aa() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        "-cp",
        System.getProperty("java.class.path"),
        "org.anomalyaware.cli.Main");
  }

  private List<String> maven() throws IOException, URISyntaxException {
    Path settings = folder.resolve("settings.xml");
    Files.writeString(
        settings,
        Files.readString(Path.of("src/it/settings.xml"))
            .replace("@localRepositoryUrl@", surroundingRepository().toUri().toString()));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("aa.maven.home"), "bin", "mvn").toString());
    command.addAll(List.of("-o", "-s", settings.toString()));
    command.add("-Dmaven.repo.local=" + Repository.folder());
    command.add("-Daether.offline.protocols=file");
    return command;
  }

  /** Where this test's own libraries came from: group, artifact and version below the root. */
  private static Path surroundingRepository() throws URISyntaxException {
    Path jar =
        Path.of(Assertions.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return jar.resolve("../../../../..").normalize();
  }
}
