package org.anomalyaware.datasets.cicids;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficialDayTest {

  @TempDir Path folder;

  @Test
  void the_published_numbers_agree() throws IOException {
    assertThat(OfficialDay.compare(List.of(wednesday(231_073), tuesday(432_074))))
        .containsExactly(
            "Tuesday: as many rows of each class as in the published files.",
            "Wednesday: as many rows of each class as in the published files.");
  }

  @Test
  void other_numbers_are_named_on_their_day() throws IOException {
    assertThat(OfficialDay.compare(List.of(tuesday(432_073), wednesday(231_073))))
        .containsExactly(
            "Tuesday: not the published files' numbers of rows: 432073 BENIGN instead of 432074.",
            "Wednesday: as many rows of each class as in the published files.");
    assertThat(OfficialDay.compare(List.of(tuesday(432_074), wednesday(0))))
        .contains(
            "Wednesday: not the published files' numbers of rows: 0 DoS Hulk instead of 231073.");
  }

  @Test
  void days_in_one_file_are_compared_together() throws IOException {
    ClassCounts both = tuesday(432_074).counts();
    both.add(wednesday(231_073).counts());
    assertThat(OfficialDay.compare(List.of(census(both))))
        .containsExactly(
            "Tuesday and Wednesday: as many rows of each class as in the published files.");
  }

  @Test
  void a_row_that_belongs_to_neither_day_is_a_difference() throws IOException {
    Census tuesday = tuesday(432_074);
    tuesday.counts().add(TrafficClass.BOT, 3);
    assertThat(OfficialDay.compare(List.of(tuesday, wednesday(231_073))).get(0))
        .endsWith("3 Bot instead of 0.");
  }

  private Census tuesday(long benign) throws IOException {
    ClassCounts counts = new ClassCounts();
    counts.add(TrafficClass.BENIGN, benign);
    counts.add(TrafficClass.FTP_PATATOR, 7_938);
    counts.add(TrafficClass.SSH_PATATOR, 5_897);
    return census(counts);
  }

  private Census wednesday(long hulk) throws IOException {
    ClassCounts counts = new ClassCounts();
    counts.add(TrafficClass.BENIGN, 440_031);
    counts.add(TrafficClass.DOS_HULK, hulk);
    counts.add(TrafficClass.DOS_GOLDENEYE, 10_293);
    counts.add(TrafficClass.DOS_SLOWLORIS, 5_796);
    counts.add(TrafficClass.DOS_SLOWHTTPTEST, 5_499);
    counts.add(TrafficClass.HEARTBLEED, 11);
    return census(counts);
  }

  private Census census(ClassCounts counts) throws IOException {
    Path path = folder.resolve("header.csv");
    Files.writeString(path, FlowText.header(Layout.MACHINE_LEARNING));
    FlowFile file = new FlowFile(path, null, Files.size(path), true);
    return new Census(file, FlowHeader.read(file), counts, 0, "");
  }
}
