package org.anomalyaware.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.anomalyaware.api.AnomalyAwareException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

  @TempDir Path parent;
  private Path target;

  @BeforeEach
  void choose_a_target() {
    target = parent.resolve("run");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void commit(String result, boolean replace) throws IOException {
    try (RunFolder folder = RunFolder.stage(target, replace)) {
      Files.writeString(folder.path().resolve("result.json"), result);
      folder.commit();
    }
  }

  private static void assertRefused(ThrowingCallable action, String... parts) {
    assertThatExceptionOfType(AnomalyAwareException.class)
        .isThrownBy(action)
        .satisfies(
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(AnomalyAwareException.Kind.CONFIGURATION);
              assertThat(refusal.getMessage()).contains(parts);
            });
  }

  @Test
  void nothing_is_there_before_commit_and_everything_after() throws IOException {
    try (RunFolder folder = RunFolder.stage(target, false)) {
      Files.createDirectories(folder.path().resolve("figures"));
      Files.writeString(folder.path().resolve("figures/roc.svg"), "<svg/>");

      assertThat(target).doesNotExist();
      assertThat(folder.target()).isEqualTo(target);
      assertThat(names())
          .satisfiesExactly(
              lock -> assertThat(lock).isEqualTo(".run.aa-lock"),
              staged -> assertThat(staged).startsWith(".run.partial-"));

      folder.commit();
    }

    assertThat(target.resolve("figures/roc.svg")).hasContent("<svg/>");
    assertThat(names()).containsExactly("run");
  }

  @Test
  void closing_without_commit_leaves_nothing() throws IOException {
    try (RunFolder folder = RunFolder.stage(target, false)) {
      Files.writeString(folder.path().resolve("result.json"), "{}");
    }

    assertThat(names()).isEmpty();
  }

  @Test
  void closing_without_commit_leaves_an_earlier_run_as_it_was() throws IOException {
    commit("first", false);

    try (RunFolder folder = RunFolder.stage(target, true)) {
      Files.writeString(folder.path().resolve("result.json"), "second");
    }

    assertThat(names()).containsExactly("run");
    assertThat(target.resolve("result.json")).hasContent("first");
  }

  @Test
  void existing_run_is_refused_unless_it_is_to_be_replaced() throws IOException {
    commit("first", false);
    Files.writeString(target.resolve("only-in-the-first"), "");

    assertRefused(() -> RunFolder.stage(target, false), target.toString(), "--force");
    assertThat(names()).containsExactly("run");

    commit("second", true);
    assertThat(target.resolve("result.json")).hasContent("second");
    assertThat(target.resolve("only-in-the-first")).doesNotExist();
    assertThat(names()).containsExactly("run");
  }

  @Test
  void folder_that_holds_no_run_is_never_replaced() throws IOException {
    Files.createDirectories(target);
    Files.writeString(target.resolve("thesis.tex"), "years of work");

    assertRefused(() -> RunFolder.stage(target, true), "no result.json", "not replaced");
    assertRefused(() -> RunFolder.stage(target, false), "exists already");
    assertThat(target.resolve("thesis.tex")).exists();
  }

  @Test
  void empty_folder_is_used_without_force() throws IOException {
    Files.createDirectories(target);

    commit("first", false);

    assertThat(target.resolve("result.json")).hasContent("first");
    assertThat(names()).containsExactly("run");
  }

  @Test
  void of_two_runs_for_one_place_the_second_is_refused_at_once() throws IOException {
    String self = "process " + ProcessHandle.current().pid();
    try (RunFolder first = RunFolder.stage(target, false)) {
      assertRefused(() -> RunFolder.stage(target, false), target.toString(), self, "--out");
      assertRefused(() -> RunFolder.stage(target, true), "is being made by " + self);
      first.commit();
    }

    commit("second", true);
    assertThat(names()).containsExactly("run");
  }

  @Test
  void a_folder_that_came_by_other_ways_meanwhile_is_left_as_it_is() throws IOException {
    try (RunFolder slow = RunFolder.stage(target, false)) {
      Files.createDirectories(target);
      Files.writeString(target.resolve("result.json"), "quick");

      assertRefused(slow::commit, target.toString(), "exists already");
    }

    assertThat(target.resolve("result.json")).hasContent("quick");
    assertThat(names()).containsExactly("run");
  }

  /** A killed process leaves its files, and the operating system lets go of its locks. */
  @Test
  void what_killed_runs_left_is_removed_by_the_next_run_beside_it() throws IOException {
    String unique = "b3b2bf4c-6c5f-4a2b-9d0e-0a4f5d6c7e8f";
    for (String name : List.of("run", "other")) {
      Path staged = Files.createDirectory(parent.resolve("." + name + ".partial-" + unique));
      Files.writeString(staged.resolve("scores.csv"), "half");
      Files.writeString(parent.resolve("." + name + ".aa-lock"), "4711 ");
    }
    Files.createDirectory(
        parent.resolve(".notes.partial-" + unique)); // nobody's, as it has no lock

    commit("whole", false);

    assertThat(names()).containsExactly(".notes.partial-" + unique, "run");
  }

  @Test
  void what_a_living_run_beside_it_has_staged_is_left_alone() throws IOException {
    try (RunFolder other = RunFolder.stage(parent.resolve("other"), false)) {
      Files.writeString(other.path().resolve("result.json"), "slow");
      commit("quick", false);
      other.commit();
    }

    assertThat(names()).containsExactly("other", "run");
    assertThat(parent.resolve("other/result.json")).hasContent("slow");
  }

  @Test
  void an_earlier_run_comes_back_if_its_replacement_was_killed_half_way() throws IOException {
    String staged = ".run.partial-b3b2bf4c-6c5f-4a2b-9d0e-0a4f5d6c7e8f";
    Path earlier = Files.createDirectory(parent.resolve(staged + "-earlier"));
    Files.writeString(earlier.resolve("result.json"), "earlier");
    Files.createDirectory(parent.resolve(staged));
    Files.writeString(parent.resolve(".run.aa-lock"), "4711 ");

    RunFolder.stage(parent.resolve("other"), false).close();

    assertThat(target.resolve("result.json")).hasContent("earlier");
    assertThat(names()).containsExactly("run");
  }

  @Test
  void closing_twice_is_once_and_nothing_can_be_committed_after_it() throws IOException {
    RunFolder folder = RunFolder.stage(target, false);
    folder.close();
    folder.close();

    assertThatIllegalStateException()
        .isThrownBy(folder::commit)
        .withMessageContaining(target + " is closed");
    assertThat(names()).isEmpty();
  }

  @Test
  void folders_above_are_made() throws IOException {
    target = parent.resolve("a/b/run");

    commit("first", false);

    assertThat(target.resolve("result.json")).hasContent("first");
  }

  @Test
  void run_may_be_read_by_whoever_may_read_other_new_folders() throws IOException {
    assumeTrue(Files.getFileStore(parent).supportsFileAttributeView("posix"));
    Path ordinary = Files.createDirectory(parent.resolve("ordinary"));

    commit("first", false);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo(PosixFilePermissions.toString(Files.getPosixFilePermissions(ordinary)));
  }

  @Test
  void file_in_the_way_is_named() throws IOException {
    Path file = Files.writeString(parent.resolve("notes.txt"), "notes");

    assertRefused(() -> RunFolder.stage(file, true), file.toString(), "not replaced");
    assertRefused(() -> RunFolder.stage(file.resolve("run"), false), file.toString(), "is a file");
    assertRefused(() -> RunFolder.stage(file.resolve("a/run"), false), file.toString());
    assertThat(file).hasContent("notes");
  }

  @Test
  void folder_that_cannot_be_written_is_named() throws IOException {
    assumeTrue(Files.getFileStore(parent).supportsFileAttributeView("posix"));
    Path closed = Files.createDirectory(parent.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(closed), "this user may write everywhere");

    assertRefused(() -> RunFolder.stage(closed.resolve("run"), false), closed.toString(), "--out");
  }

  @Test
  void root_of_the_file_system_is_no_run_folder() {
    assertRefused(() -> RunFolder.stage(parent.getRoot(), false), "cannot be a run's folder");
  }
}
