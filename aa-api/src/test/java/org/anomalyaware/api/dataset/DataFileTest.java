package org.anomalyaware.api.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import org.anomalyaware.api.dataset.FileSource.Packing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFileTest {

  private static final Checksum CHECKSUM = Checksum.md5("271cf5e71fc756b2a8d2b32730689bdb");

  private static DataFile file(String path, String... variants) {
    return new DataFile(path, "Events", 4L, CHECKSUM, "CC-BY-4.0", List.of(variants), List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"events.h5", "fashion/t10k-images-idx3-ubyte", "a/b/c_1.csv"})
  void a_path_is_names_joined_by_slashes(String path) {
    assertThat(file(path).path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/etc/passwd", "../up", "a/../../up", "a//b", "a/.hidden", "a\\b"})
  void a_path_that_could_lead_out_of_the_folder_is_refused(String path) {
    assertThatIllegalArgumentException().isThrownBy(() -> file(path)).withMessageContaining(path);
  }

  @Test
  void a_file_that_names_no_variant_is_needed_by_all() {
    assertThat(file("events.h5").isNeededBy("paper")).isTrue();
    assertThat(file("events.h5", "paper").isNeededBy("paper")).isTrue();
    assertThat(file("events.h5", "paper").isNeededBy("shower")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"271cf5e71fc756b2a8d2b32730689bd", "271CF5E71FC756B2A8D2B32730689BDB", ""})
  void a_checksum_is_lower_case_hexadecimal_of_its_algorithms_length(String hex) {
    assertThatIllegalArgumentException().isThrownBy(() -> Checksum.md5(hex));
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/a", "relative"})
  void only_web_addresses_are_downloaded_from(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FileSource.Web(URI.create(address), Packing.PLAIN))
        .withMessageContaining(address);
  }
}
