package org.anomalyaware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users read about their files. */
class DataCommandTest {

  private static final Terminal NARROW = new Terminal(false, 60);

  @TempDir private Path home;
  private Path folder;
  private Path file;

  @BeforeEach
  void namePlaces() {
    folder = home.resolve("unreadable");
    file = folder.resolve("measured").resolve("events.csv");
  }

  private Aa data(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "data";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--data";
    all[arguments.length + 2] = home.toString();
    return Aa.run(NARROW, all);
  }

  private void write(Path place, String content) throws Exception {
    Files.createDirectories(place.getParent());
    Files.writeString(place, content);
  }

  @Test
  void list_shows_what_is_missing_who_needs_it_and_how_to_get_it() {
    Aa aa = data("list", "unreadable");

    assertThat(aa.status()).isZero();
    assertThat(aa.out().lines())
        .startsWith("unreadable: Data that is not there", "  " + folder)
        .contains("    missing   8 bytes  measured/events.csv (only)")
        .contains("  variant made needs no file")
        .contains("  variant own needs files of yours: CSV files with a column");
    assertThat(aa.out()).contains("'aa data fetch unreadable --data").contains("is missing");
  }

  @Test
  void list_names_datasets_that_need_no_file() {
    assertThat(data("list").out().lines())
        .containsSubsequence("clouds: Two clouds of points", "  needs no file");
  }

  @Test
  void list_shows_what_is_present_damaged_or_beside() throws Exception {
    write(file, UnreadableDataset.CONTENT);
    write(folder.resolve("notes.txt"), "mine");
    assertThat(data("list", "unreadable").out().lines())
        .contains("    present   8 bytes  measured/events.csv (only)", "    besides  notes.txt");

    write(file, "x,y\n");
    assertThat(data("list", "unreadable").out())
        .contains("    damaged   4 bytes  measured/events.csv (only): it has")
        .contains("bytes instead of 8")
        .contains("replaces what is");
  }

  @Test
  void verify_reads_what_list_believes() throws Exception {
    write(file, UnreadableDataset.CONTENT);
    Aa whole = data("verify", "unreadable");
    assertThat(whole.status()).isZero();
    assertThat(whole.out()).contains("    whole     8 bytes  measured/events.csv");

    write(file, "x,y\n1,3\n");
    assertThat(data("list", "unreadable").out()).contains("present");
    Aa damaged = data("verify", "unreadable");
    assertThat(damaged.status()).isEqualTo(3);
    assertThat(damaged.out()).contains("damaged").contains("SHA-256 is").contains("instead of");

    assertThat(data("verify", "unreadable", "--variant", "made").status()).isZero();
  }

  @Test
  void verify_says_under_which_name_a_file_was_found() throws Exception {
    write(folder.resolve("copy.csv"), UnreadableDataset.CONTENT);

    Aa aa = data("verify", "unreadable");

    assertThat(aa.status()).isZero();
    assertThat(aa.out()).contains("copy.csv, which is").contains("measured/events.csv");
  }

  @Test
  void fetch_tells_what_could_not_be_had_and_what_works_without() {
    Aa aa = data("fetch", "unreadable");

    assertThat(aa.status()).isEqualTo(3);
    assertThat(aa.err())
        .contains("aa: 1 of 1 files could not be had:")
        .contains("  measured/events.csv, Events (only)")
        .contains("    http://localhost:9/events.csv: localhost cannot be")
        .contains("What needs none of them: --variant made or --variant own")
        .contains("put them into")
        .doesNotContain("\tat ");
    assertThat(folder).doesNotExist();
  }

  @Test
  void fetch_leaves_whole_files_alone() throws Exception {
    write(file, UnreadableDataset.CONTENT);

    Aa aa = data("fetch", "unreadable");

    assertThat(aa.status()).isZero();
    assertThat(aa.out()).contains("already there", "    measured/events.csv");
    assertThat(aa.err()).isEmpty();
  }

  @Test
  void fetch_has_nothing_to_do_for_generated_data() {
    Aa aa = data("fetch", "clouds");

    assertThat(aa.status()).isZero();
    assertThat(aa.out()).contains("nothing to fetch for clouds");
  }

  @Test
  void fetch_says_that_a_folder_cannot_be_written_to() throws Exception {
    Files.writeString(folder, "a file, not a folder");

    Aa aa = data("fetch", "unreadable");

    assertThat(aa.status()).isEqualTo(3);
    assertThat(aa.err())
        .startsWith("aa: " + folder + " cannot be written to")
        .doesNotContain("\tat ");
  }

  @Test
  void interrupted_fetch_says_that_the_next_goes_on() {
    Thread.currentThread().interrupt();
    Aa aa = data("fetch", "unreadable");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(aa.status()).isEqualTo(130);
    assertThat(aa.err()).contains("interrupted; ", "'aa data fetch unreadable' goes on");
    assertThat(folder).doesNotExist();
  }

  @Test
  void unknown_names_are_refused_with_the_nearest() {
    assertThat(data("verify", "unreadabel").err()).contains("did you mean unreadable?");
    Aa aa = data("fetch", "unreadable", "--variant", "onyl");
    assertThat(aa.status()).isEqualTo(2);
    assertThat(aa.err()).contains("unknown variant of unreadable 'onyl': did you mean only?");
  }
}
