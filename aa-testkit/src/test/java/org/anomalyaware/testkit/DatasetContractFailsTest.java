package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.anomalyaware.api.dataset.Checksum;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.FileSource;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.api.dataset.TestRoles;
import org.anomalyaware.api.dataset.TrainingRoles;
import org.anomalyaware.api.dataset.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a dataset fails the test that names it. */
class DatasetContractFailsTest {

  private static final String TRAINING = "engine_trains_on_it";

  private static Consumer<FaultyDataset> fault = dataset -> {};
  private static Path home = Path.of("no-such-folder");

  static class Subject extends DatasetContract {
    @Override
    protected Dataset plugin() {
      FaultyDataset dataset = new FaultyDataset();
      fault.accept(dataset);
      return dataset;
    }

    @Override
    protected boolean isRegistered() {
      return false;
    }

    @Override
    protected Map<String, String> smallSettings(String variant) {
      return Map.of("samples", "40");
    }
  }

  static class SubjectOfFixedRoles extends Subject {
    @Override
    protected boolean isSharedOutBySeed() {
      return false;
    }
  }

  static class SubjectWithFiles extends Subject {
    @Override
    protected List<String> requiredFiles(String variant) {
      return List.of("events.csv");
    }

    @Override
    protected Path dataHome() {
      return home;
    }
  }

  private static ContractRun run(Consumer<FaultyDataset> change) {
    fault = change;
    return ContractRun.without(Subject.class, TRAINING);
  }

  private static ContractRun runLoading(
      BiFunction<LoadRequest, LoadedDataset, LoadedDataset> change) {
    return run(dataset -> dataset.loaded = change);
  }

  private static LoadedDataset with(LoadedDataset data, TrainingRoles training, TestRoles test) {
    return new LoadedDataset(
        data.featureShape(), data.features(), training, test, data.digest(), data.notes());
  }

  /** The same values in a table of its own. */
  private static Samples copied(Samples samples, String className) {
    float[] values = new float[samples.size() * samples.width()];
    for (int row = 0; row < samples.size(); row++) {
      samples.copyTo(row, values, row * samples.width());
    }
    return Samples.of(values, samples.width(), className);
  }

  @Test
  void nothing_fails_while_nothing_is_wrong() {
    ContractRun run = run(dataset -> {});

    assertThat(run.failed()).isEmpty();
    assertThat(run.skipped()).isEmpty();
    assertThat(run.passed()).hasSize(27);
  }

  @Test
  void card_without_a_licence() {
    assertThat(
            run(dataset ->
                    dataset.card =
                        card ->
                            new DatasetCard(
                                card.title(),
                                card.description(),
                                card.citations(),
                                "",
                                card.features(),
                                card.assumptions(),
                                card.errata()))
                .failedTests())
        .containsExactly("card_is_complete");
  }

  @Test
  void card_of_other_features() {
    assertThat(
            run(dataset ->
                    dataset.card =
                        card ->
                            new DatasetCard(
                                card.title(),
                                card.description(),
                                card.citations(),
                                card.licence(),
                                List.of(new Feature("mass", "GeV", "The only feature described")),
                                card.assumptions(),
                                card.errata()))
                .failedTests())
        .containsExactly("features_are_those_of_the_samples_and_of_the_card");
  }

  @Test
  void two_variants_of_one_id() {
    assertThat(
            run(dataset -> dataset.variants = variants -> List.of(variants.get(0), variants.get(0)))
                .failedTests())
        .containsExactly("variants_have_ids_of_their_own_and_say_what_they_are");
  }

  private static DataFile file(String... variants) {
    return new DataFile(
        "events.csv",
        "Events",
        10L,
        Checksum.sha256("0".repeat(64)),
        "CC0",
        List.of(variants),
        List.of(
            new FileSource.Web(
                URI.create("https://example.org/events.csv"), FileSource.Packing.PLAIN)));
  }

  private static List<Variant> real(List<Variant> variants) {
    return variants.stream()
        .map(each -> new Variant(each.id(), each.summary(), DataSource.REAL, each.recipe()))
        .toList();
  }

  @Test
  void file_of_a_variant_that_does_not_exist() {
    assertThat(run(dataset -> dataset.files = List.of(file("other"))).failedTests())
        .containsExactly("files_have_paths_of_their_own_and_name_only_variants_that_exist");
  }

  @Test
  void two_files_of_one_path() {
    assertThat(run(dataset -> dataset.files = List.of(file("other"), file("other"))).failedTests())
        .containsExactly("files_have_paths_of_their_own_and_name_only_variants_that_exist");
  }

  @Test
  void real_data_of_which_nothing_is_said() {
    ContractRun run = run(dataset -> dataset.variants = DatasetContractFailsTest::real);

    assertThat(run.failedTests())
        .containsExactly("real_data_says_which_files_it_needs_and_other_data_needs_none");
  }

  @Test
  void generated_data_that_declares_files() {
    ContractRun run = run(dataset -> dataset.files = List.of(file()));

    assertThat(run.failedTests())
        .containsExactly("real_data_says_which_files_it_needs_and_other_data_needs_none");
  }

  @Test
  void missing_files_that_could_be_fetched_but_nobody_is_told() {
    fault =
        dataset -> {
          dataset.variants = DatasetContractFailsTest::real;
          dataset.files = List.of(file());
          dataset.request =
              asked -> {
                throw new DatasetException("events.csv is not in " + asked.folders().first());
              };
        };
    home = Path.of("no-such-folder");
    ContractRun run = ContractRun.of(SubjectWithFiles.class);

    assertThat(run.failedTests())
        .containsExactly(
            "loading_without_files_succeeds_if_none_are_needed_and_else_says_where_it_looked");
    assertThat(run.failed().values().iterator().next().get(0)).contains("aa data fetch faulty");
  }

  @Test
  void recipe_with_an_unknown_setting() {
    ContractRun run =
        run(
            dataset ->
                dataset.variants =
                    variants -> {
                      Variant one = variants.get(0);
                      return List.of(
                          new Variant(
                              one.id(),
                              one.summary(),
                              one.source(),
                              one.recipe().with("pretrain.epoch", 5)));
                    });

    assertThat(run.failedTests()).containsExactly("recipe_is_understood");
    assertThat(run.failed().get("recipe_is_understood").get(0))
        .contains("pretrain.epoch", "did you mean pretrain.epochs");
  }

  @Test
  void no_labelled_anomalies() {
    ContractRun run =
        runLoading(
            (asked, data) ->
                with(
                    data,
                    new TrainingRoles(
                        data.training().background(), data.training().anomalies().first(0)),
                    data.test()));

    assertThat(run.failedTests()).containsExactly("no_role_is_empty");
    assertThat(run.failed().get("no_role_is_empty").get(0)).contains("tuningAnomalies");
  }

  @Test
  void samples_copied_from_tuning_to_test() {
    ContractRun run =
        runLoading(
            (asked, data) ->
                with(
                    data,
                    data.training(),
                    new TestRoles(
                        data.test().background(), copied(data.training().anomalies(), "moved"))));

    assertThat(run.failedTests()).containsExactly("roles_are_disjoint");
    assertThat(run.failed().get("roles_are_disjoint").get(0))
        .contains("tuningAnomalies and unseenAnomalies share the sample");
  }

  @Test
  void value_that_is_not_a_number() {
    assertThat(
            runLoading(
                    (asked, data) ->
                        with(
                            data,
                            data.training(),
                            new TestRoles(
                                data.test().background(), new NotANumber(data.test().anomalies()))))
                .failedTests())
        .containsExactly("values_are_finite");
  }

  @Test
  void anomalies_called_background() {
    assertThat(
            runLoading(
                    (asked, data) ->
                        with(
                            data,
                            data.training(),
                            new TestRoles(
                                data.test().background(),
                                copied(data.test().anomalies(), "background"))))
                .failedTests())
        .containsExactly("anomalies_are_of_other_classes_than_background");
  }

  @Test
  void roles_that_come_out_differently_each_time() {
    AtomicInteger calls = new AtomicInteger();
    assertThat(
            run(dataset ->
                    dataset.request =
                        asked -> withSeed(asked, asked.seed() + calls.incrementAndGet()))
                .failedTests())
        .contains("same_request_gives_the_same_bytes");
  }

  @Test
  void roles_that_depend_on_the_number_of_threads() {
    assertThat(
            run(dataset ->
                    dataset.request = asked -> withSeed(asked, asked.seed() + asked.threads()))
                .failedTests())
        .containsExactly("number_of_threads_does_not_change_a_byte");
  }

  @Test
  void roles_that_depend_on_whether_tables_are_kept() {
    assertThat(
            run(dataset ->
                    dataset.request =
                        asked ->
                            withSeed(
                                asked,
                                asked.tables() == TableCache.none()
                                    ? asked.seed()
                                    : asked.seed() + 1))
                .failedTests())
        .containsExactly("tables_that_are_kept_do_not_change_a_byte");
  }

  @Test
  void roles_that_ignore_the_seed() {
    assertThat(run(dataset -> dataset.request = asked -> withSeed(asked, 3)).failedTests())
        .containsExactly("seed_shares_out_the_roles_as_declared");
  }

  @Test
  void roles_that_do_not_ignore_the_seed_as_declared() {
    fault = dataset -> {};
    ContractRun run = ContractRun.without(SubjectOfFixedRoles.class, TRAINING);

    assertThat(run.failedTests()).containsExactly("seed_shares_out_the_roles_as_declared");
    assertThat(run.failed().get("seed_shares_out_the_roles_as_declared").get(0))
        .contains("isSharedOutBySeed() is false");
  }

  @Test
  void digest_of_the_split() {
    assertThat(
            runLoading(
                    (asked, data) ->
                        new LoadedDataset(
                            data.featureShape(),
                            data.features(),
                            data.training(),
                            data.test(),
                            "%064x".formatted(asked.seed()),
                            data.notes()))
                .failedTests())
        .containsExactly("digest_is_of_the_data_and_not_of_the_split");
  }

  @Test
  void progress_beyond_the_end() {
    ContractRun run =
        runLoading(
            (asked, data) -> {
              asked.progress().progressed("Reading", 3, 2);
              return data;
            });

    assertThat(run.failedTests()).containsExactly("progress_stays_between_nothing_and_all");
    assertThat(run.failed().get("progress_stays_between_nothing_and_all").get(0))
        .contains("'Reading' 3 of 2");
  }

  @Test
  void undeclared_need_of_a_file() {
    assertThat(
            runLoading(
                    (asked, data) -> {
                      if (asked.folders().first().endsWith("nothing-here")) {
                        throw new DatasetException(
                            "events.csv is not in " + asked.folders().first());
                      }
                      return data;
                    })
                .failedTests())
        .containsExactly(
            "loading_without_files_succeeds_if_none_are_needed_and_else_says_where_it_looked");
  }

  @Test
  void absent_files_skip_what_loads_and_say_which() {
    fault =
        dataset ->
            dataset.request =
                asked -> {
                  throw new DatasetException("events.csv is not in " + asked.folders().first());
                };
    home = Path.of("no-such-folder");
    ContractRun run = ContractRun.of(SubjectWithFiles.class);

    assertThat(run.failed()).isEmpty();
    assertThat(run.skipped().keySet()).hasSize(12).contains(TRAINING, "roles_are_disjoint");
    assertThat(run.skipped().get(TRAINING).get(0))
        .contains("events.csv is not in no-such-folder", "AA_DATA_HOME");
  }

  @Test
  void something_else_in_place_of_absent_files(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("faulty"));
    Files.createFile(folder.resolve("faulty").resolve("events.csv"));
    fault = dataset -> {};
    home = folder;
    ContractRun run = ContractRun.without(SubjectWithFiles.class, TRAINING);

    assertThat(run.failedTests())
        .containsExactly(
            "loading_without_files_succeeds_if_none_are_needed_and_else_says_where_it_looked");
  }

  @Test
  void training_that_diverges() {
    fault =
        dataset ->
            dataset.variants =
                variants -> {
                  Variant one = variants.get(0);
                  return List.of(
                      new Variant(
                          one.id(),
                          one.summary(),
                          one.source(),
                          one.recipe().with("pretrain.learningRate", 1e30)));
                };
    ContractRun run = ContractRun.of(Subject.class);

    assertThat(run.failedTests()).containsExactly(TRAINING);
    assertThat(run.failed().get(TRAINING).get(0)).contains("diverged");
  }

  private static LoadRequest withSeed(LoadRequest asked, long seed) {
    return new LoadRequest(
        asked.variant(),
        asked.settings(),
        seed,
        asked.folders(),
        asked.tables(),
        asked.threads(),
        asked.progress());
  }

  /** A table that hands out NaN in its first place. */
  private record NotANumber(Samples samples) implements Samples {
    @Override
    public int size() {
      return samples.size();
    }

    @Override
    public int width() {
      return samples.width();
    }

    @Override
    public void copyTo(int row, float[] target, int offset) {
      samples.copyTo(row, target, offset);
      if (row == 0) {
        target[offset] = Float.NaN;
      }
    }

    @Override
    public String classOf(int row) {
      return samples.classOf(row);
    }

    @Override
    public Object origin() {
      return samples.origin();
    }

    @Override
    public int originRow(int row) {
      return samples.originRow(row);
    }
  }
}
