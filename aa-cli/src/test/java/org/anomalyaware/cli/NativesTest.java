package org.anomalyaware.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.engine.tensorflow.NativeRuntime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** TensorFlow's natives, missing, damaged or out of reach, as a process meets them at its start. */
@EnabledOnOs(OS.LINUX)
class NativesTest {

  private static final String FRAMEWORK = "libtensorflow_framework.so.2";

  @TempDir private Path folder;

  private Path library;

  /** A cache with the same files, by hard links, so that it takes no room. */
  private Path linkedCache() throws IOException {
    NativeRuntime.load(ProgressListener.silent());
    Path natives = NativeRuntime.folder();
    Path cache = natives;
    while (!cache.getFileName().toString().endsWith(".jar")) {
      cache = cache.getParent();
    }
    Path linked = Files.createDirectory(folder.resolve("cache"));
    Path copy = linked.resolve(cache.getParent().relativize(natives));
    Files.createDirectories(copy);
    try (Stream<Path> files = Files.list(natives)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.createLink(copy.resolve(file.getFileName()), file.toRealPath());
      }
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no hard links from " + natives + " to " + folder + ": " + e);
    }
    library = copy.resolve(FRAMEWORK);
    return linked;
  }

  private Doctor doctorWith(Path cache) throws Exception {
    return doctor(List.of("-Dorg.bytedeco.javacpp.cachedir=" + cache), Map.of());
  }

  private record Doctor(int status, String out, String err) {}

  private static Doctor doctor(List<String> options, Map<String, String> environment)
      throws Exception {
    return doctor(AaProcess.start(environment, List.of(), options, "doctor"));
  }

  private static Doctor doctor(AaProcess process) throws Exception {
    try (AaProcess aa = process) {
      String out = new String(aa.process().getInputStream().readAllBytes(), UTF_8);
      String err = aa.errorsToTheEnd();
      return new Doctor(aa.statusSoon(), out.replaceAll("\\s+", " "), err);
    }
  }

  /** Loading such a file ends the process with a signal, so it must not come to that. */
  @Test
  void a_library_that_was_half_unpacked_when_its_process_was_killed_is_unpacked_again()
      throws Exception {
    Path cache = linkedCache();
    long whole = Files.size(library);
    Path half = Files.copy(library, folder.resolve("half"));
    try (FileChannel file = FileChannel.open(half, StandardOpenOption.WRITE)) {
      file.truncate(1_000_000);
    }
    Files.move(half, library, StandardCopyOption.REPLACE_EXISTING);

    Doctor doctor = doctorWith(cache);

    assertThat(doctor.status()).as(doctor.err()).isZero();
    assertThat(doctor.out()).contains("XLA compiles training", "unpacked in " + cache);
    assertThat(library).hasSize(whole);
  }

  @Test
  void natives_of_another_platform_are_named() throws Exception {
    Doctor doctor = doctor(List.of("-Dorg.bytedeco.javacpp.platform=linux-ppc64le"), Map.of());

    assertThat(doctor.status()).isEqualTo(ExitStatus.FAILED.code());
    assertThat(doctor.out())
        .contains("FAIL TensorFlow's natives cannot be loaded on linux-ppc64le")
        .contains("There are none for it on the class path", "linux-x86_64, linux-arm64");
  }

  @Test
  void where_xla_cannot_compile_training_goes_on_without_it_and_says_so() throws Exception {
    Map<String, String> broken = Map.of("XLA_FLAGS", "--xla_disable_all_hlo_passes=true");
    Doctor doctor = doctor(List.of(), broken);
    assertThat(doctor.status()).isZero();
    assertThat(doctor.out()).contains("note XLA does not compile training, which works without it");

    try (AaProcess aa =
        AaProcess.start(broken, List.of(), List.of(), "run", "clouds", "--out", folder + "/run")) {
      assertThat(aa.errorsToTheEnd())
          .contains("XLA cannot compile this network, so it is trained without");
      assertThat(aa.statusSoon()).isZero();
    }
    assertThat(Files.readString(folder.resolve("run/result.json"))).contains("\"xla\" : false");
  }

  @Test
  @Tag("thorough")
  void where_xla_cannot_compile_and_has_to_the_seed_fails() throws Exception {
    try (AaProcess aa =
        AaProcess.start(
            Map.of("XLA_FLAGS", "--xla_disable_all_hlo_passes=true"),
            List.of(),
            List.of(),
            "run",
            "clouds",
            "--set",
            "training.xla=on",
            "--out",
            folder + "/strict")) {
      assertThat(aa.errorsToTheEnd()).contains("aa: seed 1 failed: ");
      assertThat(aa.statusSoon()).isEqualTo(ExitStatus.FAILED.code());
    }
  }

  @Test
  @Tag("thorough")
  void a_library_of_the_right_size_and_another_content_is_named() throws Exception {
    Path cache = linkedCache();
    FileTime time = Files.getLastModifiedTime(library);
    Path zeros = Files.write(folder.resolve("zeros"), new byte[(int) Files.size(library)]);
    Files.setLastModifiedTime(zeros, time);
    Files.move(zeros, library, StandardCopyOption.REPLACE_EXISTING);

    Doctor doctor = doctorWith(cache);

    assertThat(doctor.status()).isEqualTo(ExitStatus.FAILED.code());
    assertThat(doctor.out())
        .contains("what was unpacked is damaged", "Delete " + library + " and try again");
  }

  @Test
  @Tag("thorough")
  void a_class_path_without_natives_is_told_what_is_missing() throws Exception {
    String without =
        Arrays.stream(System.getProperty("java.class.path").split(":"))
            .filter(jar -> !jar.matches(".*tensorflow-core-native-[^/]*-(linux|macosx).*"))
            .collect(Collectors.joining(":"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder command =
        new ProcessBuilder(java, "-cp", without, Main.class.getName(), "doctor");
    Doctor doctor = doctor(new AaProcess(command.start()));

    assertThat(doctor.status()).isEqualTo(ExitStatus.FAILED.code());
    assertThat(doctor.out()).contains("org.tensorflow:tensorflow-core-native with that classifier");
  }

  @Test
  @Tag("thorough")
  void a_cache_that_cannot_be_made_is_passed_over_for_the_next() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    Doctor doctor = doctorWith(file.resolve("cache"));

    assertThat(doctor.status()).as(doctor.err()).isZero();
    assertThat(doctor.out()).contains("XLA compiles training").doesNotContain(file.toString());
  }

  @Test
  @Tag("thorough")
  void a_cache_without_room_is_told_with_what_is_needed() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    assumeTrue(mount(small), "no file system can be mounted here, which takes privileges");
    try {
      Doctor doctor = doctorWith(small);

      assertThat(doctor.status()).isEqualTo(ExitStatus.FAILED.code());
      assertThat(doctor.out())
          .contains("cannot be unpacked into " + small)
          .containsPattern("They take [0-9]{3} MB, and [0-9]+ MB are free. Free some space, or");
    } finally {
      new ProcessBuilder("umount", small.toString()).start().waitFor();
    }
  }

  private static boolean mount(Path at) throws Exception {
    return new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", at.toString())
            .start()
            .waitFor()
        == 0;
  }
}
