package org.anomalyaware.engine.data;

import static org.anomalyaware.engine.data.FilesDataset.NAME;
import static org.anomalyaware.engine.data.FilesDataset.file;
import static org.anomalyaware.engine.data.FilesDataset.gzip;
import static org.anomalyaware.engine.data.FilesDataset.ofUnknownSize;
import static org.anomalyaware.engine.data.FilesDataset.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.engine.data.FileState.Damaged;
import org.anomalyaware.engine.data.FileState.Missing;
import org.anomalyaware.engine.data.FileState.Present;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What list and verify find. */
class InspectionTest {

  private static final byte[] CONTENT = FilesDataset.content(10_000);
  private static final DataFile FILE = file(CONTENT);

  @TempDir private Path folder;
  private Place place;

  @BeforeEach
  void usePlace() {
    place = new Place(folder);
  }

  private FileInventory list(DataFile... files) {
    return place.store(files).of("events").list();
  }

  private FileInventory verify(DataFile... files) {
    return place.store(files).of("events").verify(FetchListener.silent());
  }

  private static byte[] changed() {
    byte[] changed = CONTENT.clone();
    changed[5_000]++;
    return changed;
  }

  @Test
  void a_file_that_is_nowhere_is_missing_where_it_would_be_kept() {
    assertThat(list(FILE).files()).containsExactly(new Missing(FILE, place.data(NAME)));
    assertThat(verify(FILE).files()).containsExactly(new Missing(FILE, place.data(NAME)));
    assertThat(list(FILE).isWhole()).isFalse();
  }

  @Test
  void a_whole_file_is_present() {
    place.write(place.data(NAME), CONTENT);

    Present present = new Present(FILE, place.data(NAME), CONTENT.length);
    assertThat(list(FILE).files()).containsExactly(present);
    assertThat(verify(FILE).files()).containsExactly(present);
    assertThat(verify(FILE).isWhole()).isTrue();
    assertThat(verify(FILE).others()).isEmpty();
  }

  @Test
  void a_shorter_file_is_damaged() {
    place.write(place.data(NAME), Arrays.copyOf(CONTENT, 9_999));

    Damaged damaged =
        new Damaged(FILE, place.data(NAME), 9_999, "it has 9,999 bytes instead of 10,000");
    assertThat(list(FILE).files()).containsExactly(damaged);
    assertThat(verify(FILE).files()).containsExactly(damaged);
  }

  @Test
  void only_reading_it_shows_that_a_file_of_the_right_size_is_damaged() {
    place.write(place.data(NAME), changed());

    assertThat(list(FILE).isWhole()).isTrue();
    assertThat(verify(FILE).files())
        .singleElement()
        .isInstanceOfSatisfying(
            Damaged.class,
            damaged ->
                assertThat(damaged.finding())
                    .contains(FilesDataset.sha256(changed()).hex())
                    .contains(FilesDataset.sha256(CONTENT).hex()));
  }

  @Test
  void a_gzipped_copy_beside_its_place_is_present() {
    Path packed = place.write(place.data(NAME + ".gz"), gzip(CONTENT));

    assertThat(list(FILE).files())
        .containsExactly(new Present(FILE, packed, packed.toFile().length()));
    assertThat(verify(FILE).isWhole()).isTrue();
  }

  @Test
  void a_gzipped_copy_that_unpacks_to_another_size_is_damaged() {
    place.write(place.data(NAME + ".gz"), gzip(text("short")));

    assertThat(list(FILE).files())
        .singleElement()
        .extracting(state -> ((Damaged) state).finding())
        .isEqualTo("it has 5 bytes instead of 10,000");
  }

  @Test
  void a_truncated_gzipped_copy_is_damaged() {
    byte[] packed = gzip(CONTENT);
    place.write(place.data(NAME + ".gz"), Arrays.copyOf(packed, packed.length / 2));

    assertThat(verify(FILE).files()).singleElement().isInstanceOf(Damaged.class);
    assertThat(verify(ofUnknownSize(FILE)).files())
        .singleElement()
        .extracting(state -> ((Damaged) state).finding())
        .isEqualTo("it cannot be read: it ends too early");
  }

  @ParameterizedTest
  @ValueSource(strings = {"renamed", "deep/er/renamed.bin", "renamed.gz"})
  void reading_finds_a_file_under_any_name(String name) {
    Path renamed = place.data(name);
    place.write(renamed, name.endsWith(".gz") ? gzip(CONTENT) : CONTENT);

    assertThat(list(FILE).files()).containsExactly(new Missing(FILE, place.data(NAME)));
    assertThat(list(FILE).others()).containsExactly(renamed);
    assertThat(verify(FILE).files()).extracting(FileState::place).containsExactly(renamed);
    assertThat(verify(FILE).others()).isEmpty();
  }

  @Test
  void a_whole_copy_counts_beside_a_damaged_one() {
    place.write(place.data(NAME), changed());
    place.write(place.data("whole"), CONTENT);

    assertThat(verify(FILE).files())
        .containsExactly(new Present(FILE, place.data("whole"), CONTENT.length));
  }

  @Test
  void folders_are_looked_into_in_their_order() {
    place.write(place.data(NAME), CONTENT);
    DataStore store = place.store(FILE).in(folder.resolve("mine"));
    assertThat(store.of("events").list().files())
        .extracting(FileState::place)
        .containsExactly(place.data(NAME));

    Path mine = place.write(folder.resolve("mine/events").resolve(NAME), CONTENT);
    assertThat(store.of("events").list().files())
        .extracting(FileState::place)
        .containsExactly(mine);
  }

  @Test
  void a_file_of_unknown_size_is_present_unless_it_is_empty() {
    place.write(place.data(NAME), text("anything"));
    assertThat(list(ofUnknownSize(FILE)).isWhole()).isTrue();
    assertThat(verify(ofUnknownSize(FILE)).isWhole()).isFalse();

    place.write(place.data(NAME), new byte[0]);
    assertThat(list(ofUnknownSize(FILE)).isWhole()).isFalse();
  }

  @Test
  void a_folder_of_that_name_is_no_file() throws Exception {
    Files.createDirectories(place.data(NAME));

    assertThat(list(FILE).files()).containsExactly(new Missing(FILE, place.data(NAME)));
  }

  @Test
  void hidden_files_are_nobodys_business() {
    place.write(place.data(".fetch/events.bin.part"), CONTENT);
    place.write(place.data(".hidden"), CONTENT);

    assertThat(verify(FILE).others()).isEmpty();
    assertThat(verify(FILE).isWhole()).isFalse();
  }

  @Test
  void checking_stops_when_the_user_does() {
    place.write(place.data(NAME), CONTENT);
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> verify(FILE));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void unknown_datasets_and_variants_are_refused_with_the_nearest() {
    DataStore store = place.store(FILE);

    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(() -> store.of("event"))
        .withMessage("unknown dataset 'event': did you mean events?");
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(() -> store.of("events").neededBy("al"))
        .withMessage("unknown variant of events 'al': did you mean all?");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 bytes",
    "1, 1 byte",
    "999, 999 bytes",
    "1000, 1.0 kB",
    "999949, 999.9 kB",
    "999950, 1.0 MB",
    "170052171, 170.1 MB",
    "1000000000000, 1.0 TB",
    "5000000000000000, 5000.0 TB"
  })
  void sizes_are_told_in_round_numbers(long bytes, String text) {
    assertThat(ByteCount.text(bytes)).isEqualTo(text);
  }
}
