package org.anomalyaware.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A folder in which the commands of one page are executed. It holds {@code ./aa}, which starts the
 * real command from the classes at hand, so that no test builds them again.
 */
final class PageFolder implements AutoCloseable {

  private static final String LAUNCHER = "aa-under-test";

  /** How large what is trained is. */
  enum Size {
    /** Few samples and epochs, unless the command itself says how many. */
    REDUCED,
    /** As written. */
    FULL
  }

  private final Path folder;
  private final Size size;

  private PageFolder(Path folder, Size size) {
    this.folder = folder;
    this.size = size;
  }

  static PageFolder create(Checkout checkout, Size size) throws IOException {
    Path folder = Files.createTempDirectory("page");
    try (InputStream launcher =
        Objects.requireNonNull(PageFolder.class.getResourceAsStream(LAUNCHER))) {
      Path aa = folder.resolve("aa");
      Files.copy(launcher, aa);
      Files.setPosixFilePermissions(aa, PosixFilePermissions.fromString("rwx------"));
    }
    // What pages name that is in every checkout.
    for (String name : List.of("aa-benchmarks", "docs")) {
      Files.createSymbolicLink(folder.resolve(name), checkout.root().resolve(name));
    }
    return new PageFolder(folder, size);
  }

  /** Writes the block's file, or executes its lines until one fails. */
  void take(CodeBlock block) throws IOException, InterruptedException {
    if (block.file().isPresent()) {
      Files.writeString(folder.resolve(block.file().get()), block.code());
      return;
    }
    Path said = folder.resolve("said");
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-eu", "-c", block.code())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().put("AA_CLASS_PATH", System.getProperty("java.class.path"));
    builder.environment().put("AA_JAVA", System.getProperty("java.home") + "/bin/java");
    builder.environment().put("AA_REDUCED", size == Size.REDUCED ? "yes" : "");
    builder.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
    int status = builder.start().waitFor();
    assertThat(status).as("%s says%n%s", block.place(), Files.readString(said, UTF_8)).isZero();
  }

  /** The results that were left. */
  List<Path> results() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith("result.json")).toList();
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
