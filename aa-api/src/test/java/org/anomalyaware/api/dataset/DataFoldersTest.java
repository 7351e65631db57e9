package org.anomalyaware.api.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFoldersTest {

  @TempDir private Path folder;

  @Test
  void a_named_file_is_taken_from_the_first_folder_that_holds_it() throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    Files.writeString(second.resolve("in-second-alone"), "");
    Files.writeString(first.resolve("in-both"), "");
    Files.writeString(second.resolve("in-both"), "");
    DataFolders folders = DataFolders.of(first, second);

    assertThat(folders.locate(Path.of("in-second-alone")))
        .isEqualTo(second.resolve("in-second-alone"));
    assertThat(folders.locate(Path.of("in-both"))).isEqualTo(first.resolve("in-both"));
  }

  @Test
  void a_file_that_is_there_as_it_was_named_is_looked_for_nowhere_else() throws IOException {
    Path file = Files.writeString(folder.resolve("mine"), "");

    assertThat(DataFolders.of(folder.resolve("other")).locate(file)).isEqualTo(file);
  }

  @Test
  void a_file_that_is_nowhere_stays_as_it_was_named() {
    assertThat(DataFolders.of(folder).locate(Path.of("none"))).isEqualTo(Path.of("none"));
  }

  @Test
  void messages_tell_which_folders_are_not_there() {
    Path none = folder.resolve("none");

    assertThat(DataFolders.of(folder, none))
        .hasToString(folder + ", " + none + " (does not exist)");
  }

  @Test
  void there_is_at_least_one() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DataFolders(List.of()));
  }
}
