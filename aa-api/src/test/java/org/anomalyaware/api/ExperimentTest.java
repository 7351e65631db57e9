package org.anomalyaware.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExperimentTest {

  @Test
  void an_experiment_on_a_dataset_leaves_everything_else_open() {
    Experiment experiment = Experiment.on("smeft");

    assertThat(experiment).isEqualTo(new Experiment("smeft", null, List.of(1L), Map.of(), null));
    assertThat(experiment.wantedVariant()).isEmpty();
  }

  @Test
  void each_change_keeps_what_was_said_before() {
    Experiment experiment =
        Experiment.on("smeft")
            .with("pretrain.epochs", 10)
            .withSeeds(3, 2)
            .withVariant("paper")
            .with("penalty.clip", 0.5)
            .with("pretrain.epochs", 12)
            .withDataHome(Path.of("data"));

    assertThat(experiment.dataset()).isEqualTo("smeft");
    assertThat(experiment.seeds()).containsExactly(3L, 2L);
    assertThat(experiment.wantedVariant()).contains("paper");
    assertThat(experiment.settings())
        .containsExactly(Map.entry("pretrain.epochs", "12"), Map.entry("penalty.clip", "0.5"));
    assertThat(experiment.dataHome()).isEqualTo(Path.of("data"));
  }

  @Test
  void a_change_leaves_the_original_as_it_was() {
    Experiment original = Experiment.on("smeft");

    original.with("pretrain.epochs", 10).withSeeds(2).withVariant("paper");

    assertThat(original).isEqualTo(Experiment.on("smeft"));
  }

  @Test
  void seeds_are_one_or_more_and_distinct() {
    assertThatIllegalArgumentException().isThrownBy(() -> Experiment.on("smeft").withSeeds());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Experiment.on("smeft").withSeeds(1, 2, 1))
        .withMessageContaining("[1, 2, 1]");
  }

  @Test
  void collections_are_copied_and_cannot_be_changed() {
    List<Long> seeds = new ArrayList<>(List.of(1L));
    Map<String, String> settings = new HashMap<>();
    Experiment experiment = new Experiment("smeft", null, seeds, settings, null);

    seeds.add(2L);
    settings.put("model", "vae");

    assertThat(experiment.seeds()).containsExactly(1L);
    assertThat(experiment.settings()).isEmpty();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> experiment.settings().put("model", "vae"));
  }
}
