package org.anomalyaware.datasets.smeft.lhe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.anomalyaware.api.dataset.DatasetException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that MadGraph, POWHEG, Pythia and Sherpa wrote. None holds ZH. */
class RealFilesTest {

  @ParameterizedTest
  @CsvSource({
    "lhef3-weights.lhe, 59",
    "madgraph-2.0.0-wbj.lhe, 59",
    "madgraph-2.2.1-Z-mlm.lhe.gz, 10000",
    "madgraph-2.9.26-zz-2l2v-smeft.lhe.gz, 10000",
    "powheg-box-v2-Z.lhe, 100",
    "pythia-8.3.14-weakbosons.lhe, 100",
    "sherpa-3.0.1-eejjj.lhe, 100"
  })
  void every_event_is_read(String name, long events) {
    long count = 0;
    try (LheReader reader = LheReader.open(file(name))) {
      Optional<LheEvent> next = reader.next();
      while (next.isPresent()) {
        count++;
        assertThat(next.get().number()).isEqualTo(count);
        next = reader.next();
      }
    }
    assertThat(count).isEqualTo(events);
  }

  @ParameterizedTest
  @CsvSource({
    "lhef3-weights.lhe, 325, b u > w+ b d",
    "madgraph-2.0.0-wbj.lhe, 310, b u > w+ b d",
    "madgraph-2.2.1-Z-mlm.lhe.gz, 493, u u~ > z > e+ e-",
    "madgraph-2.9.26-zz-2l2v-smeft.lhe.gz, 579, u u~ > z z > e+ e- ve ve~",
    "powheg-box-v2-Z.lhe, 94, u u~ > z > e- e+ g",
    "pythia-8.3.14-weakbosons.lhe, 9, c s~ > z w+ > s s~ s~ c",
    "sherpa-3.0.1-eejjj.lhe, 28, e- e+ > c c~"
  })
  void a_file_without_zh_is_told_what_it_holds(String name, long line, String process) {
    Path file = file(name);
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> ZhEventFile.read(file, 100, done -> {}))
        .withMessageContaining(name)
        .withMessageContaining("event 1 (line " + line + ") is not ZH but " + process + ": ");
  }

  private static Path file(String name) {
    String home = System.getenv("AA_DATA_HOME");
    Path data = home == null ? Path.of("..", "..", "shared", "data") : Path.of(home);
    Path file = data.resolve("smeft").resolve(name);
    assumeTrue(Files.exists(file), file + " is not there");
    return file;
  }
}
