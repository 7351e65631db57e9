package org.anomalyaware.engine.data;

import static org.anomalyaware.engine.data.FilesDataset.NAME;
import static org.anomalyaware.engine.data.FilesDataset.file;
import static org.anomalyaware.engine.data.FilesDataset.gzip;
import static org.anomalyaware.engine.data.FilesDataset.plain;
import static org.anomalyaware.engine.data.FilesDataset.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.engine.data.FetchOutcome.Fetched;
import org.anomalyaware.engine.data.ScriptedServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What fetching does to folders: full, closed and interrupted ones. */
@Timeout(60)
class FetchFolderTest {

  private static final byte[] CONTENT = FilesDataset.content(3_000_000);

  @TempDir private Path folder;
  private Place place;
  private ScriptedServer server;
  private DataFile file;

  @BeforeEach
  void usePlace() throws IOException {
    place = new Place(folder);
    server = new ScriptedServer(request -> Answer.range(CONTENT, request).with("ETag", "\"1\""));
    file = file(CONTENT, plain(server.address("/" + NAME)));
  }

  @AfterEach
  void closeServer() throws IOException {
    server.close();
  }

  @Test
  void interrupted_it_leaves_what_came_and_goes_on_from_there() throws Exception {
    AtomicBoolean stopped = new AtomicBoolean();
    FetchListener stopping =
        new FetchListener() {
          @Override
          public void transferred(String task, long bytes, long total) {
            if (bytes > total / 2 && stopped.compareAndSet(false, true)) {
              Thread.currentThread().interrupt();
            }
          }
        };

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> place.fetch(stopping, file));
    assertThat(Thread.interrupted()).isTrue();

    assertThat(place.left())
        .containsExactly(".fetch/" + NAME + ".part", ".fetch/" + NAME + ".part.txt");
    long kept = Files.size(place.data(".fetch/" + NAME + ".part"));
    assertThat(kept).isGreaterThan(CONTENT.length / 2);

    assertThat(place.fetch(file).isComplete()).isTrue();
    assertThat(server.ranges()).containsExactly("all", "bytes=" + kept + "-");
    assertThat(place.data(NAME)).hasBinaryContent(CONTENT);
    assertThat(place.left()).containsExactly(NAME);
  }

  @Test
  void a_folder_within_a_file_cannot_be_written_to() {
    place.write(place.home(), text("a file"));

    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> place.fetch(file))
        .withMessageStartingWith(place.data() + " cannot be written to: ")
        .withMessageContaining("--data DIR or AA_DATA_HOME");
    assertThat(place.home()).hasContent("a file");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_folder_without_permission_cannot_be_written_to() throws Exception {
    assumeTrue(!System.getProperty("user.name").equals("root"), "root may write anywhere");
    Files.createDirectories(place.home());
    Files.setPosixFilePermissions(place.home(), PosixFilePermissions.fromString("r-xr-xr-x"));

    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> place.fetch(file))
        .withMessageContaining("cannot be written to: permission denied");
  }

  @Test
  void whole_files_are_found_in_a_folder_that_cannot_be_written_to() throws Exception {
    place.write(place.data(NAME), CONTENT);
    withMount(
        "tmpfs",
        List.of("-o", "size=8m"),
        place.data(),
        () -> {
          place.write(place.data(NAME), CONTENT);
          run("mount", "-o", "remount,ro", place.data().toString());
          assertThat(place.fetch(file).isComplete()).isTrue();
          Files.size(place.data(NAME));
        });
  }

  @Test
  void a_folder_mounted_read_only_cannot_be_written_to() throws Exception {
    withMount(
        "tmpfs",
        List.of("-o", "size=1m,ro"),
        place.data(),
        () ->
            assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> place.fetch(file))
                .withMessageContaining(
                    place.data() + " cannot be written to: read-only file system"));
  }

  @Test
  void a_full_disk_is_told_and_what_came_is_kept() throws Exception {
    withMount(
        "tmpfs",
        List.of("-o", "size=1m"),
        place.data(),
        () -> {
          assertThatExceptionOfType(DatasetException.class)
              .isThrownBy(() -> place.fetch(file))
              .withMessageStartingWith(
                  place.data() + " cannot be written to: no space left on device")
              .withMessageContaining("Free some space");
          assertThat(place.data(NAME)).doesNotExist();
          long kept = Files.size(place.data(".fetch/" + NAME + ".part"));
          assertThat(kept).isPositive();

          run("mount", "-o", "remount,size=8m", place.data().toString());
          assertThat(place.fetch(file).isComplete()).isTrue();
          assertThat(server.ranges()).containsExactly("all", "bytes=" + kept + "-");
          assertThat(place.data(NAME)).hasBinaryContent(CONTENT);
        });
  }

  @FunctionalInterface
  private interface Check {
    void run() throws Exception;
  }

  private static void withMount(String kind, List<String> options, Path at, Check check)
      throws Exception {
    assumeTrue(
        System.getProperty("os.name").equals("Linux")
            && System.getProperty("user.name").equals("root"),
        "only root can mount a small file system");
    Files.createDirectories(at);
    List<String> mount = new ArrayList<>(List.of("mount", "-t", kind));
    mount.addAll(options);
    mount.addAll(List.of(kind, at.toString()));
    assumeTrue(run(mount.toArray(String[]::new)) == 0, "mounting is not allowed here");
    try {
      check.run();
    } finally {
      run("umount", at.toString());
    }
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  @Test
  void a_copy_in_another_folder_is_taken_from_there_even_offline() {
    place.write(place.data("copy.gz"), gzip(CONTENT));
    DataStore store = place.store(file).in(folder.resolve("mine")).offline();

    FetchReport report = store.of("events").fetch(FetchListener.silent());

    assertThat(report.fetched())
        .extracting(Fetched::source)
        .containsExactly(place.data("copy.gz").toString());
    assertThat(folder.resolve("mine/events").resolve(NAME)).hasBinaryContent(CONTENT);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void paths_within_the_folder_are_made() throws Exception {
    DataFile deep = file("a/b/" + NAME, CONTENT, plain(server.address("/deep")));

    assertThat(place.fetch(deep, file).isComplete()).isTrue();
    assertThat(place.left()).containsExactly("a/b/" + NAME, NAME);
  }
}
