package org.anomalyaware.engine.data;

import static org.anomalyaware.engine.data.FilesDataset.file;
import static org.anomalyaware.engine.data.FilesDataset.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.dataset.FileSource;
import org.anomalyaware.api.dataset.FileSource.Packing;
import org.anomalyaware.engine.data.FetchOutcome.Fetched;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With shell scripts in place of the clients. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class PackageFetchTest {

  private static final byte[] ONE = FilesDataset.content(50_000);
  private static final byte[] TWO = FilesDataset.content(60_000);

  @TempDir private Path folder;
  private Place place;

  @BeforeEach
  void usePlace() {
    place = new Place(folder);
  }

  private static FileSource npm(String path) {
    return new FileSource.NpmPackage("some-data", "1.2.3", path, Packing.PLAIN);
  }

  private static FileSource debian(String path, Packing packing) {
    return new FileSource.DebianPackage("dataset-some", path, packing);
  }

  /** An archive writer for tests. */
  private static final class Tar {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes);

    Tar file(String name, byte[] content) throws IOException {
      TarArchiveEntry entry = new TarArchiveEntry(name, true);
      entry.setSize(content.length);
      tar.putArchiveEntry(entry);
      tar.write(content);
      tar.closeArchiveEntry();
      return this;
    }

    Tar link(String name, byte kind, String target) throws IOException {
      TarArchiveEntry entry = new TarArchiveEntry(name, kind);
      entry.setLinkName(target);
      tar.putArchiveEntry(entry);
      tar.closeArchiveEntry();
      return this;
    }

    byte[] bytes() throws IOException {
      tar.close();
      return bytes.toByteArray();
    }
  }

  /** npm that hands out an archive and writes down how it was called. */
  private void npmGives(byte[] archive) {
    Path prepared = place.write(folder.resolve("prepared.tgz"), gzip(archive));
    place.tool(
        "npm", "echo \"$@\" >> '%s'; cp '%s' some-data-1.2.3.tgz".formatted(calls(), prepared));
  }

  /** apt-get and dpkg-deb that hand out an archive. */
  private void debianGives(byte[] archive) {
    Path prepared = place.write(folder.resolve("prepared.tar"), archive);
    place.tool("apt-get", "echo \"$@\" >> '%s'; : > dataset-some_1_all.deb".formatted(calls()));
    place.tool(
        "dpkg-deb", "[ \"$1\" = --fsys-tarfile ] && [ -f \"$2\" ] && cat '%s'".formatted(prepared));
  }

  private Path calls() {
    return folder.resolve("calls");
  }

  @Test
  void two_files_of_an_npm_package_are_taken_from_one_archive() throws Exception {
    npmGives(new Tar().file("package/one", ONE).file("package/two", TWO).bytes());

    FetchReport report =
        place.fetch(file("one", ONE, npm("package/one")), file("two", TWO, npm("package/two")));

    assertThat(report.fetched())
        .extracting(Fetched::source)
        .containsExactly("npm package some-data 1.2.3", "npm package some-data 1.2.3");
    assertThat(place.data("one")).hasBinaryContent(ONE);
    assertThat(place.data("two")).hasBinaryContent(TWO);
    assertThat(Files.readAllLines(calls())).hasSize(1);
    assertThat(Files.readString(calls()))
        .startsWith("pack ")
        .contains("--ignore-scripts")
        .endsWith("some-data@1.2.3\n");
    assertThat(place.left()).containsExactly("one", "two");
  }

  @Test
  void files_of_a_debian_package_are_unpacked_without_installing_it() throws Exception {
    debianGives(
        new Tar().file("./usr/share/one.gz", gzip(ONE)).file("./usr/share/two", TWO).bytes());

    FetchReport report =
        place.fetch(
            file("one", ONE, debian("usr/share/one.gz", Packing.GZIP)),
            file("two", TWO, debian("usr/share/two", Packing.PLAIN)));

    assertThat(report.isComplete()).isTrue();
    assertThat(place.data("one")).hasBinaryContent(ONE);
    assertThat(place.data("two")).hasBinaryContent(TWO);
    assertThat(Files.readAllLines(calls())).hasSize(1);
    assertThat(Files.readString(calls())).startsWith("download ").endsWith(" dataset-some\n");
    assertThat(place.left()).containsExactly("one", "two");
  }

  @Test
  void an_installed_package_needs_no_client_and_no_network() {
    place.write(place.root().resolve("usr/share/one.gz"), gzip(ONE));
    DataFile file = file("one", ONE, debian("usr/share/one.gz", Packing.GZIP));

    FetchReport report = place.store(file).offline().of("events").fetch(FetchListener.silent());

    assertThat(report.fetched())
        .extracting(Fetched::source)
        .containsExactly(place.root().resolve("usr/share/one.gz").toString());
    assertThat(place.data("one")).hasBinaryContent(ONE);
  }

  @Test
  void an_installed_package_of_another_version_is_told_and_passed_over() throws Exception {
    place.write(place.root().resolve("usr/share/one"), TWO);
    debianGives(new Tar().file("./usr/share/one", ONE).bytes());

    assertThat(place.fetch(file("one", ONE, debian("usr/share/one", Packing.PLAIN))).isComplete())
        .isTrue();
  }

  @Test
  void a_client_that_is_not_installed_is_named() {
    FetchReport report =
        place.fetch(file("one", ONE, npm("package/one"), debian("usr/share/one", Packing.PLAIN)));

    assertThat(report.missing().get(0).attempts())
        .extracting(FetchOutcome.Attempt::reason)
        .containsExactly("npm is not installed here", "apt-get is not installed here");
    assertThat(place.left()).isEmpty();
  }

  @Test
  void a_client_that_fails_is_quoted_and_not_asked_again() throws Exception {
    place.tool(
        "npm",
        "echo x >> '%s'; echo 'npm error code E404' >&2; echo 'npm error Not Found' >&2; exit 1"
            .formatted(calls()));

    FetchReport report =
        place.fetch(file("one", ONE, npm("package/one")), file("two", TWO, npm("package/two")));

    assertThat(report.missing())
        .allSatisfy(
            each ->
                assertThat(each.attempts().get(0).reason())
                    .isEqualTo("npm says: npm error code E404 npm error Not Found"));
    assertThat(Files.readAllLines(calls())).hasSize(1);
  }

  @Test
  void a_client_that_complains_without_end_is_quoted_in_short() {
    place.tool("npm", "yes 'the same complaint' | head -n 100000 >&2; exit 3");

    assertThat(Place.reason(place.fetch(file("one", ONE, npm("package/one")))))
        .startsWith("npm says: ")
        .hasSizeLessThan(400);
  }

  @Test
  void a_client_that_gives_nothing_is_told() {
    place.tool("npm", "exit 0");

    assertThat(Place.reason(place.fetch(file("one", ONE, npm("package/one")))))
        .isEqualTo("npm gave nothing (exit status 0)");
  }

  @Test
  void a_package_without_the_file_is_told() throws Exception {
    npmGives(new Tar().file("package/other", ONE).bytes());

    assertThat(Place.reason(place.fetch(file("one", ONE, npm("package/one")))))
        .isEqualTo("it does not hold package/one");
  }

  @Test
  void a_damaged_package_is_told() throws Exception {
    place.tool("npm", "echo no archive > some-data-1.2.3.tgz");

    assertThat(Place.reason(place.fetch(file("one", ONE, npm("package/one")))))
        .startsWith("it cannot be unpacked");
  }

  @Test
  void a_debian_package_that_cannot_be_unpacked_is_told() {
    place.tool("apt-get", ": > dataset-some_1_all.deb");
    place.tool("dpkg-deb", "echo 'dpkg-deb: error: unexpected end of file' >&2; exit 2");

    assertThat(Place.reason(place.fetch(file("one", ONE, debian("usr/share/one", Packing.PLAIN)))))
        .contains("dpkg-deb: error: unexpected end of file");
  }

  @Test
  void members_that_lead_out_of_the_archive_are_not_written() throws Exception {
    npmGives(
        new Tar()
            .file("../../../escaped", TWO)
            .file(folder.resolve("escaped").toString(), TWO)
            .file("package/../one", TWO)
            .file("package/one", ONE)
            .bytes());

    assertThat(place.fetch(file("one", ONE, npm("package/one"))).isComplete()).isTrue();
    assertThat(place.left()).containsExactly("one");
    assertThat(place.data("one")).hasBinaryContent(ONE);
    assertThat(folder.resolve("escaped")).doesNotExist();
    assertThat(place.home().resolve("escaped")).doesNotExist();
  }

  @Test
  void links_are_not_followed() throws Exception {
    Path secret = place.write(folder.resolve("secret"), ONE);
    for (byte kind : new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK}) {
      npmGives(new Tar().link("package/one", kind, secret.toString()).bytes());

      assertThat(Place.reason(place.fetch(file("one", ONE, npm("package/one")))))
          .contains("package/one")
          .contains("is no file but a link");
      assertThat(place.left()).isEmpty();
    }
  }

  /** The link before the file would have the file written elsewhere, were members unpacked. */
  @Test
  void a_link_of_a_folder_does_not_lead_a_file_astray() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    npmGives(
        new Tar()
            .link("package", TarConstants.LF_SYMLINK, elsewhere.toString())
            .file("package/one", ONE)
            .bytes());

    assertThat(place.fetch(file("one", ONE, npm("package/one"))).isComplete()).isTrue();
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void a_member_larger_than_declared_is_not_written_to_its_end() throws Exception {
    npmGives(new Tar().file("package/one", new byte[10_000_000]).bytes());

    assertThat(Place.reason(place.fetch(file("one", ONE, npm("package/one")))))
        .contains("more than 50,000 bytes");
    assertThat(place.left()).isEmpty();
  }

  @Test
  void a_member_of_another_checksum_is_refused() throws Exception {
    npmGives(new Tar().file("package/one", TWO).bytes());

    assertThat(
            Place.reason(
                place.fetch(FilesDataset.ofUnknownSize(file("one", ONE, npm("package/one"))))))
        .contains("SHA-256");
    assertThat(place.left()).isEmpty();
  }

  @Test
  void offline_npm_is_asked_for_what_it_has_kept() throws Exception {
    npmGives(new Tar().file("package/one", ONE).bytes());
    DataFile file = file("one", ONE, npm("package/one"));

    assertThat(place.store(file).offline().of("events").fetch(FetchListener.silent()).isComplete())
        .isTrue();
    assertThat(Files.readString(calls())).contains(" --offline ");
  }

  @Test
  void offline_apt_get_is_not_asked() throws Exception {
    debianGives(new Tar().file("./usr/share/one", ONE).bytes());
    DataFile file = file("one", ONE, debian("usr/share/one", Packing.PLAIN));

    FetchReport report = place.store(file).offline().of("events").fetch(FetchListener.silent());

    assertThat(Place.reason(report)).contains("not installed here").contains("offline");
    assertThat(calls()).doesNotExist();
  }

  @Test
  void a_client_is_ended_when_the_user_stops() {
    place.tool("npm", "exec sleep 1000");
    FetchListener stopping =
        new FetchListener() {
          @Override
          public void noted(String note) {
            Thread.currentThread().interrupt();
          }
        };

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> place.fetch(stopping, file("one", ONE, npm("package/one"))));

    assertThat(Thread.interrupted()).isTrue();
    // What was killed may take a moment to be gone.
    ProcessHandle.current()
        .descendants()
        .filter(child -> child.info().commandLine().orElse("").contains("sleep 1000"))
        .forEach(child -> assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(10)));
    assertThat(place.left()).isEmpty();
  }

  @Test
  void names_that_a_client_could_take_for_options_are_refused() {
    for (String name : List.of("--global", "-g", "Upper", "a b", "../a", "")) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> new FileSource.NpmPackage(name, "1.2.3", "a", Packing.PLAIN));
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> new FileSource.DebianPackage(name, "a", Packing.PLAIN));
    }
  }
}
