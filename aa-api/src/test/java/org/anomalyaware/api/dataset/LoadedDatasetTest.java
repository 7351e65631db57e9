package org.anomalyaware.api.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.ndarray.types.Shape;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LoadedDatasetTest {

  private final Samples background = Samples.of(new float[20], 2, "SM");
  private final Samples anomalies = Samples.of(new float[20], 2, "BSM");

  private static LoadedDataset loaded(
      Samples training, Samples tuning, Samples test, Samples unseen) {
    return new LoadedDataset(
        new Shape(2),
        List.of(),
        new TrainingRoles(training, tuning),
        new TestRoles(test, unseen),
        "0".repeat(64),
        List.of());
  }

  @Test
  void parts_of_splits_make_roles() {
    Samples.Split normal = background.split(0.7, new SplittableRandom(1));
    Samples.Split odd = anomalies.split(0.7, new SplittableRandom(1));

    assertThatCode(() -> loaded(normal.first(), odd.first(), normal.second(), odd.second()))
        .doesNotThrowAnyException();
  }

  @Test
  void sample_in_two_roles_is_refused_whichever_they_are() {
    List<Samples> parts =
        List.of(
            background.select(0, 1, 2),
            anomalies.select(0, 1),
            background.select(3, 4),
            anomalies.select(2, 3));
    for (int from = 0; from < 4; from++) {
      for (int to = 0; to < 4; to++) {
        if (from != to) {
          List<Samples> roles = new ArrayList<>(parts);
          roles.set(to, parts.get(from).first(1));
          assertThatIllegalArgumentException()
              .as("a sample of role %d in role %d", from, to)
              .isThrownBy(() -> loaded(roles.get(0), roles.get(1), roles.get(2), roles.get(3)))
              .withMessageContaining("Row ");
        }
      }
    }
  }

  @Test
  void equal_values_in_different_rows_are_different_samples() {
    assertThatCode(
            () ->
                loaded(
                    background.first(5),
                    anomalies.first(5),
                    background.select(5, 6),
                    anomalies.select(5, 6)))
        .doesNotThrowAnyException();
  }

  @Property(tries = 100)
  void views_however_deep_cannot_hide_a_shared_sample(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 9) int shared) {
    SplittableRandom random = new SplittableRandom(seed);
    Samples once = background.select(shared).shuffled(random).first(1);
    List<Integer> rows = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    Collections.shuffle(rows, new Random(seed));
    Samples again =
        background.select(rows.stream().mapToInt(Integer::intValue).toArray()).shuffled(random);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> loaded(once, anomalies.first(2), again, anomalies.select(3, 4)))
        .withMessageContaining("Row " + shared);
  }

  @Test
  void widths_that_differ_are_refused() {
    Samples narrow = Samples.of(new float[4], 1, "BSM");

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> loaded(background.first(2), anomalies.first(2), background.select(3, 4), narrow))
        .withMessage("A role's samples are 1 wide, but the features are 2");
  }

  @Test
  void features_are_as_many_as_a_sample_has() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new LoadedDataset(
                    new Shape(2),
                    List.of(new Feature("mass", "GeV", "Invariant mass")),
                    new TrainingRoles(background.first(2), anomalies.first(2)),
                    new TestRoles(background.select(3), anomalies.select(3)),
                    "0".repeat(64),
                    List.of()))
        .withMessage("1 features are described, but a sample has 2");
  }

  @Test
  void no_path_leads_from_training_to_test() {
    assertThat(Arrays.stream(TrainingRoles.class.getMethods()).map(Method::getReturnType))
        .doesNotContain(LoadedDataset.class, TestRoles.class);
    assertThat(Arrays.stream(Samples.class.getMethods()).map(Method::getReturnType))
        .doesNotContain(LoadedDataset.class, TestRoles.class);
  }
}
