package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.PublishedAuc;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.api.dataset.Variant;
import org.anomalyaware.api.result.Role;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.engine.ExperimentOutcome;
import org.anomalyaware.engine.cache.FileTableCache;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every {@link Dataset} keeps to, for each of its variants. Tests that need files which are
 * not there are skipped, and say which.
 *
 * <pre>{@code
 * class SmeftContractTest extends DatasetContract {
 *   @Override
 *   protected Dataset plugin() {
 *     return new SmeftDataset();
 *   }
 *
 *   @Override
 *   protected Map<String, String> smallSettings(String variant) {
 *     return Map.of("events", "500");
 *   }
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract non-sealed class DatasetContract extends PluginContract<Dataset> {

  private static final long SEED = 7;

  private final Map<String, LoadedDataset> loaded = new HashMap<>();

  /** For subclasses. */
  protected DatasetContract() {
    super(Dataset.class);
  }

  /**
   * Settings that make a load small and fast: some hundred samples a role are plenty. The recipe's
   * own apply unless they are given here.
   *
   * @param variant one of the dataset's variants
   * @return texts by the setting's name, without the prefix {@code dataset}
   */
  protected Map<String, String> smallSettings(String variant) {
    return Map.of();
  }

  /**
   * The files that loading a variant needs, as paths within its folder in {@link #dataHome()}; none
   * for a dataset that is generated. Where one is absent, tests that load are skipped. The contract
   * also checks that without them loading fails, and says where it looked and how to fetch what
   * {@link Dataset#files} declares.
   *
   * @param variant one of the dataset's variants
   */
  protected List<String> requiredFiles(String variant) {
    return List.of();
  }

  /** The folder with one folder per dataset; {@link TestData#home()} unless overridden. */
  protected Path dataHome() {
    return TestData.home();
  }

  private Path dataFolder() {
    return dataHome().resolve(plugin().id());
  }

  /**
   * Whether the run's seed decides which samples go to which role, or in what order. Return false
   * where the roles are fixed; the contract checks what is declared, either way.
   */
  protected boolean isSharedOutBySeed() {
    return true;
  }

  /**
   * Whether two roles may hold samples with the same values, as happens where real data repeats
   * itself. Even then no sample serves in two roles.
   */
  protected boolean mayRepeatSamples() {
    return false;
  }

  /**
   * Whether the card knows the features in advance. Return false for a dataset whose columns are
   * those of the user's file.
   */
  protected boolean hasKnownFeatures() {
    return true;
  }

  /** The ids of the variants; where parameterized tests get them. */
  protected final Stream<String> variantIds() {
    return plugin().variants().stream().map(Variant::id);
  }

  @Test
  void card_is_complete() {
    DatasetCard card = plugin().card();
    assertThat(card.title()).as("title").isNotBlank().doesNotContain("\n");
    assertThat(card.description()).as("description").isNotBlank();
    assertThat(card.licence()).as("licence").isNotBlank();
    assertThat(card.citations()).as("citations").isNotEmpty().noneMatch(String::isBlank);
    assertThat(card.assumptions()).as("assumptions").noneMatch(String::isBlank);
    assertThat(card.errata()).as("errata").noneMatch(String::isBlank);
    assertDescribed(card.features());
    assertThat(card.published())
        .extracting(PublishedAuc::variant)
        .as("variants with published results")
        .isSubsetOf(plugin().variants().stream().map(Variant::id).toList());
  }

  private static void assertDescribed(List<Feature> features) {
    assertThat(features).extracting(Feature::name).doesNotHaveDuplicates();
    assertThat(features)
        .allSatisfy(
            feature -> {
              assertThat(feature.name()).as("name of a feature").isNotBlank();
              assertThat(feature.unit()).as("unit of %s; 1 if it has none", feature).isNotBlank();
              assertThat(feature.description()).as("description of %s", feature).isNotBlank();
            });
  }

  @Test
  void variants_have_ids_of_their_own_and_say_what_they_are() {
    List<Variant> variants = plugin().variants();
    assertThat(variants).isNotEmpty();
    assertThat(variants).extracting(Variant::id).doesNotHaveDuplicates();
    assertThat(variants)
        .allSatisfy(
            variant -> {
              assertThat(variant.id()).matches(ID);
              assertThat(variant.summary()).as("summary of %s", variant.id()).isNotBlank();
            });
  }

  @Test
  void files_have_paths_of_their_own_and_name_only_variants_that_exist() {
    List<DataFile> files = plugin().files();
    assertThat(files).extracting(DataFile::path).doesNotHaveDuplicates();
    assertThat(files).extracting(DataFile::title).doesNotHaveDuplicates();
    for (DataFile file : files) {
      assertThat(file.title()).as("title of %s", file.path()).isNotBlank().doesNotContain("\n");
      assertThat(file.licence()).as("licence of %s", file.path()).isNotBlank();
      assertThat(variantIds().toList())
          .as("variants, of which %s names those that need it", file.path())
          .containsAll(file.variants());
      assertThat(file.variants()).as("variants that need %s", file.path()).doesNotHaveDuplicates();
      assertThat(file.sources())
          .as("sources of %s, tried one after another", file.path())
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("variantIds")
  void real_data_says_which_files_it_needs_and_other_data_needs_none(String id) {
    DataSource source =
        plugin().variants().stream()
            .filter(variant -> variant.id().equals(id))
            .map(Variant::source)
            .findFirst()
            .orElseThrow();
    boolean declared = plugin().files().stream().anyMatch(file -> file.isNeededBy(id));
    Optional<String> own = plugin().ownFiles(id);
    own.ifPresent(text -> assertThat(text).as("ownFiles(%s)", id).isNotBlank());
    if (source == DataSource.REAL) {
      assertThat(declared || own.isPresent())
          .as("%s is real data, so files() or ownFiles() says what it is made of", id)
          .isTrue();
    } else {
      assertThat(declared)
          .as("%s is %s data, but files() says that it needs files", id, source.id())
          .isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("variantIds")
  void recipe_is_understood(String variant) {
    Settings resolved =
        TestEngine.with(plugin()).resolve(Experiment.on(plugin().id()).withVariant(variant));
    assertThat(resolved.values()).containsKeys("model", "pretrain.epochs", "finetune.epochs");
  }

  @ParameterizedTest
  @MethodSource("variantIds")
  void no_role_is_empty(String variant) {
    AnomalyAwareAssertions.assertThat(loaded(variant)).hasNoEmptyRole();
    assertThat(loaded(variant).training().background().size())
        .as("training background, over which a deviation is computed")
        .isGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("variantIds")
  void roles_are_disjoint(String variant) {
    assumeFalse(
        mayRepeatSamples(),
        "mayRepeatSamples() is true, so only places in tables are compared, as LoadedDataset does");
    AnomalyAwareAssertions.assertThat(loaded(variant)).hasDisjointRoles();
  }

  @ParameterizedTest
  @MethodSource("variantIds")
  void values_are_finite(String variant) {
    roles(variant)
        .forEach(
            (role, samples) ->
                AnomalyAwareAssertions.assertThat(samples)
                    .as("%s", role.id())
                    .hasOnlyFiniteValues());
  }

  @ParameterizedTest
  @MethodSource("variantIds")
  void features_are_those_of_the_samples_and_of_the_card(String variant) {
    LoadedDataset data = loaded(variant);
    if (data.featureShape().dimension() == 1) {
      assertThat(data.features()).as("features").hasSize((int) data.featureShape().size());
      assertDescribed(data.features());
    }
    if (hasKnownFeatures()) {
      assertThat(plugin().card().features())
          .as("features of the card")
          .containsAll(data.features());
    }
  }

  @ParameterizedTest
  @MethodSource("variantIds")
  void anomalies_are_of_other_classes_than_background(String variant) {
    LoadedDataset data = loaded(variant);
    Set<String> background =
        Set.copyOf(
            Stream.of(data.training().background(), data.test().background())
                .flatMap(samples -> samples.classCounts().keySet().stream())
                .toList());
    assertThat(background).as("classes of background").noneMatch(String::isBlank);
    for (Samples anomalies : List.of(data.training().anomalies(), data.test().anomalies())) {
      assertThat(anomalies.classCounts().keySet())
          .as("classes of anomalies")
          .noneMatch(String::isBlank)
          .doesNotContainAnyElementsOf(background);
    }
  }

  @ParameterizedTest
  @MethodSource("variantIds")
  void same_request_gives_the_same_bytes(String variant) {
    assertSame(load(variant, SEED, 2, silent()), loaded(variant));
  }

  @ParameterizedTest
  @MethodSource("variantIds")
  void number_of_threads_does_not_change_a_byte(String variant) {
    assertSame(load(variant, SEED, 1, silent()), loaded(variant));
    assertSame(load(variant, SEED, 5, silent()), loaded(variant));
  }

  @ParameterizedTest
  @MethodSource("variantIds")
  void tables_that_are_kept_do_not_change_a_byte(String variant, @TempDir Path kept) {
    for (int i = 0; i < 2; i++) {
      TableCache tables = new FileTableCache(kept, Clock.systemUTC());
      assertSame(load(variant, SEED, 2, silent(), tables), loaded(variant));
    }
  }

  private static void assertSame(LoadedDataset actual, LoadedDataset expected) {
    AnomalyAwareAssertions.assertThat(actual).hasSameRolesAs(expected);
    assertThat(actual.digest()).as("digest").isEqualTo(expected.digest());
    assertThat(actual.notes()).as("notes").isEqualTo(expected.notes());
  }

  @ParameterizedTest
  @MethodSource("variantIds")
  void seed_shares_out_the_roles_as_declared(String variant) {
    LoadedDataset other = load(variant, SEED + 1, 2, silent());
    Throwable difference =
        catchThrowable(
            () -> AnomalyAwareAssertions.assertThat(other).hasSameRolesAs(loaded(variant)));
    if (isSharedOutBySeed()) {
      assertThat(difference).as("difference that another seed makes").isNotNull();
    } else {
      assertThat(difference)
          .as("difference that another seed makes, though isSharedOutBySeed() is false")
          .isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("variantIds")
  void digest_is_of_the_data_and_not_of_the_split(String variant) {
    String digest = loaded(variant).digest();
    assertThat(digest).as("digest, SHA-256 in lower case").matches("[0-9a-f]{64}");
    assertThat(load(variant, SEED + 1, 2, silent()).digest())
        .as("digest with another seed, which shares out the same data")
        .isEqualTo(digest);
  }

  @ParameterizedTest
  @MethodSource("variantIds")
  void progress_stays_between_nothing_and_all(String variant) {
    List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    load(
        variant,
        SEED,
        2,
        (task, done, total) -> {
          if (task.isBlank() || total < 1 || done < 0 || done > total) {
            wrong.add("'" + task + "' " + done + " of " + total);
          }
        });
    assertThat(wrong).as("progress reported").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("variantIds")
  void loading_without_files_succeeds_if_none_are_needed_and_else_says_where_it_looked(
      String variant, @TempDir Path empty) {
    Path folder = empty.resolve("nothing-here");
    LoadRequest request = request(variant, SEED, 2, silent(), TableCache.none(), folder);
    if (requiredFiles(variant).isEmpty()) {
      assertSame(plugin().load(request), loaded(variant));
    } else {
      assertThatThrownBy(() -> plugin().load(request))
          .isInstanceOf(DatasetException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining(fetchCommand(variant));
    }
  }

  @ParameterizedTest
  @MethodSource("variantIds")
  void engine_trains_on_it(String variant) {
    requireFiles(variant);
    Experiment experiment =
        Experiment.on(plugin().id())
            .withVariant(variant)
            .withSeeds(SEED)
            .withDataHome(dataHome())
            .with("pretrain.epochs", 1)
            .with("finetune.epochs", 1)
            .with("training.xla", "off"); // compiling takes longer than two epochs
    for (Map.Entry<String, String> setting : smallSettings(variant).entrySet()) {
      experiment = experiment.with("dataset." + setting.getKey(), setting.getValue());
    }
    try (ExperimentOutcome outcome = TestEngine.with(plugin()).run(experiment)) {
      AnomalyAwareAssertions.assertThat(outcome.result()).hasNoFailedRun();
    }
  }

  /** The command that gets what a variant needs; empty if nothing of it can be fetched. */
  private String fetchCommand(String variant) {
    boolean fetchable =
        plugin().files().stream()
            .anyMatch(file -> file.isNeededBy(variant) && !file.sources().isEmpty());
    return fetchable ? "aa data fetch " + plugin().id() : "";
  }

  private Map<Role, Samples> roles(String variant) {
    return LoadedDatasetAssert.roles(loaded(variant));
  }

  /** The variant as most tests look at it, loaded once. */
  private LoadedDataset loaded(String variant) {
    return loaded.computeIfAbsent(variant, id -> load(id, SEED, 2, silent()));
  }

  private LoadedDataset load(String variant, long seed, int threads, ProgressListener progress) {
    return load(variant, seed, threads, progress, TableCache.none());
  }

  private LoadedDataset load(
      String variant, long seed, int threads, ProgressListener progress, TableCache tables) {
    requireFiles(variant);
    return plugin().load(request(variant, seed, threads, progress, tables, dataFolder()));
  }

  private void requireFiles(String variant) {
    for (String file : requiredFiles(variant)) {
      assumeTrue(
          Files.exists(dataFolder().resolve(file)),
          () -> file + " is not in " + dataFolder() + "; name its parent by AA_DATA_HOME");
    }
  }

  private LoadRequest request(
      String variant,
      long seed,
      int threads,
      ProgressListener progress,
      TableCache tables,
      Path folder) {
    LoadRequest plain = LoadRequests.of(plugin(), variant, smallSettings(variant), seed, folder);
    return new LoadRequest(
        plain.variant(),
        plain.settings(),
        plain.seed(),
        plain.folders(),
        tables,
        threads,
        progress);
  }

  private static ProgressListener silent() {
    return ProgressListener.silent();
  }
}
