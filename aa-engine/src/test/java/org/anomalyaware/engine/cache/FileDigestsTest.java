package org.anomalyaware.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.anomalyaware.api.dataset.DatasetException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDigestsTest {

  /** SHA-256 of "abc", from FIPS 180-2, appendix B.1. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  /** Of any other text. */
  private static final String WRONG = "0".repeat(64);

  @TempDir private Path folder;
  private Path kept;
  private Path file;

  @BeforeEach
  void write_a_file() throws IOException {
    kept = folder.resolve("kept");
    file = Files.writeString(folder.resolve("abc"), "abc");
  }

  /** Digests as a process sees them so much later than the file was written. */
  private FileDigests after(Duration time) {
    return new FileDigests(kept, Clock.offset(Clock.systemUTC(), time));
  }

  private List<Path> remembered() throws IOException {
    if (!Files.exists(kept)) {
      return List.of();
    }
    try (var files = Files.list(kept)) {
      return files.toList();
    }
  }

  @Test
  void a_digest_is_that_of_the_bytes() {
    assertThat(after(Duration.ofHours(1)).sha256(file)).isEqualTo(ABC);
    assertThat(after(Duration.ofHours(2)).sha256(file)).isEqualTo(ABC);
  }

  /** The memory is told a lie that fits, which only comes back if the file is not read again. */
  @Test
  void a_file_that_did_not_change_is_not_read_again() throws IOException {
    rememberWrongly();

    assertThat(after(Duration.ofHours(2)).sha256(file)).isEqualTo(WRONG);
  }

  @Test
  void a_file_of_another_content_of_the_same_size_and_time_is_read_again() throws IOException {
    rememberWrongly();
    FileTime time = Files.getLastModifiedTime(file);
    Files.writeString(file, "abc");
    Files.setLastModifiedTime(file, time);

    assertThat(after(Duration.ofHours(2)).sha256(file)).isEqualTo(ABC);
  }

  @Test
  void a_file_in_place_of_another_is_read_again() throws IOException {
    rememberWrongly();
    Path other = Files.writeString(folder.resolve("other"), "abc");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
    Files.delete(file);
    Files.move(other, file);

    assertThat(after(Duration.ofHours(2)).sha256(file)).isEqualTo(ABC);
  }

  @Test
  void a_file_that_was_changed_just_now_is_not_remembered() throws IOException {
    assertThat(after(Duration.ofSeconds(1)).sha256(file)).isEqualTo(ABC);

    assertThat(remembered()).isEmpty();
  }

  @Test
  void a_memory_with_any_byte_another_is_not_believed() throws IOException {
    after(Duration.ofHours(1)).sha256(file);
    Path memory = remembered().get(0);
    byte[] whole = Files.readAllBytes(memory);
    Random random = new Random(1);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= (byte) (1 + random.nextInt(255));
      Files.write(memory, damaged);
      assertThat(after(Duration.ofHours(1)).sha256(file)).as("byte %d", i).isEqualTo(ABC);
    }
  }

  @Test
  void a_memory_that_cannot_be_written_keeps_no_digest_from_being_computed() throws IOException {
    Files.writeString(kept, "in the way");

    assertThat(after(Duration.ofHours(1)).sha256(file)).isEqualTo(ABC);
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    Path none = folder.resolve("none");

    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> after(Duration.ZERO).sha256(none))
        .withMessageContaining(none.toString());
  }

  private void rememberWrongly() throws IOException {
    after(Duration.ofHours(1)).sha256(file);
    Path memory = remembered().get(0);
    List<String> lines = Files.readAllLines(memory);
    assertThat(lines.get(0)).isEqualTo(ABC);
    Files.writeString(memory, FileDigests.text(WRONG, FileStamp.of(file)));
  }
}
