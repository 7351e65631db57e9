package org.anomalyaware.datasets.cicids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.LoadedDataset;

/** Whatever happens to a file, it is read, or refused by the documented exception. */
class DamagedFilesTest {

  private static Path folder;

  @BeforeContainer
  static void make_a_folder() throws IOException {
    folder = Files.createTempDirectory("cicids");
  }

  @AfterContainer
  static void remove_it() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Property(tries = 100)
  void changed_bytes_are_read_or_refused(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 8) int changes) throws IOException {
    byte[] bytes = both();
    for (int i = 0; i < changes; i++) {
      // half of the time something that means something in a CSV file
      byte[] special = ",\"\n\r \0\u00ff".getBytes(StandardCharsets.ISO_8859_1);
      bytes[random.nextInt(bytes.length)] =
          random.nextBoolean()
              ? special[random.nextInt(special.length)]
              : (byte) random.nextInt(256);
    }
    readOrRefused(bytes, "flows.csv");
  }

  @Property(tries = 60)
  void a_file_cut_anywhere_is_read_or_refused(@ForAll Random random) throws IOException {
    byte[] bytes = both();
    readOrRefused(Arrays.copyOf(bytes, random.nextInt(bytes.length)), "flows.csv");
  }

  @Property(tries = 60)
  void random_bytes_are_refused(@ForAll byte[] bytes) throws IOException {
    assertThat(readOrRefused(bytes, "flows.csv")).isFalse();
  }

  @Property(tries = 100)
  void a_damaged_zip_is_read_whole_or_refused(@ForAll Random random) throws IOException {
    Path zip = FlowText.zip(folder.resolve("flows.zip"), Map.of("flows.csv", both()));
    byte[] bytes = Files.readAllBytes(zip);
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
    readOrRefused(
        random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes,
        "flows.zip");
  }

  /**
   * Whether it was read; fails on any other exception, and on a message without the file's name.
   */
  private static boolean readOrRefused(byte[] bytes, String name) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    try {
      LoadedDataset loaded = Loading.load("paper", folder, 1, Map.of("file", file.toString()));
      assertThat(loaded.test().background().size()).isPositive();
      return true;
    } catch (DatasetException e) {
      assertThat(e).hasMessageContaining(name);
      assertThat(e.getMessage().chars()).allMatch(c -> c >= ' ');
      return false;
    } catch (RuntimeException e) {
      return fail("Not the documented exception", e);
    }
  }

  private static byte[] both() {
    return FlowText.of(Layout.MACHINE_LEARNING, 7)
        .rows(12, "BENIGN")
        .rows(4, "FTP-Patator")
        .rows(4, "DoS Hulk")
        .rows(1, "Heartbleed")
        .bytes();
  }
}
