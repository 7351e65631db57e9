package org.anomalyaware.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.dataset.Recipe;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.api.penalty.PenaltyRequest;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.SettingsSchema;
import org.junit.jupiter.api.Test;

class ResolvedExperimentTest {

  private static final PluginCatalogue PLUGINS =
      GivenPlugins.catalogue(new TinyDataset(recipes()), new Margin());

  /** A penalty beside the engine's own, with another setting. */
  public static final class Margin implements Penalty {
    @Override
    public String id() {
      return "margin";
    }

    @Override
    public int spiVersion() {
      return Plugin.SPI_VERSION;
    }

    @Override
    public String summary() {
      return "Pushes up to a margin";
    }

    @Override
    public SettingsSchema settings() {
      return SettingsSchema.of(Setting.decimal("margin", 2.0, "How far"));
    }

    @Override
    public NDArray loss(PenaltyRequest request) {
      return request.errors().neg();
    }
  }

  private static Map<String, Recipe> recipes() {
    Map<String, Recipe> recipes = new LinkedHashMap<>();
    recipes.put(
        "paper",
        Recipe.defaults()
            .with("pretrain.epochs", 7)
            .with("penalty", "negative")
            .with("penalty.clip", 12)
            .with("model.hidden", "8,4")
            .with("dataset.shift", 3));
    recipes.put("plain", Recipe.defaults());
    return recipes;
  }

  private static Map<String, Object> values(Experiment experiment) {
    return ResolvedExperiment.of(experiment, PLUGINS).settings().values();
  }

  private static InvalidSettingsException refusal(Experiment experiment) {
    return catchThrowableOfType(
        InvalidSettingsException.class, () -> ResolvedExperiment.of(experiment, PLUGINS));
  }

  @Test
  void defaults_of_the_engine_are_those_that_are_documented() {
    assertThat(values(Experiment.on("tiny").withVariant("plain")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("model", "vae"),
                Map.entry("penalty", "negative"),
                Map.entry("schedule", "linear"),
                Map.entry("preprocessing", "standardize"),
                Map.entry("preprocessing.skewnessLimit", 1.0),
                Map.entry("loss.klWeight", 1.0),
                Map.entry("pretrain.epochs", 50),
                Map.entry("pretrain.batch", 512),
                Map.entry("pretrain.learningRate", 1e-3),
                Map.entry("finetune.epochs", 20),
                Map.entry("finetune.batch", 512),
                Map.entry("finetune.learningRate", 1e-3),
                Map.entry("finetune.anomalyFraction", 0.1),
                Map.entry("finetune.selection", "last"),
                Map.entry("finetune.holdout", 0.2),
                Map.entry("holdout.background", 0.1),
                Map.entry("thresholds.rates", List.of(0.1, 0.01, 0.001)),
                Map.entry("references", List.of()),
                Map.entry("training.xla", "auto"),
                Map.entry("dataset.shift", 1.0),
                Map.entry("model.hidden", List.of(16)),
                Map.entry("model.latent", 2),
                Map.entry("penalty.clip", 200.0),
                Map.entry("schedule.maximum", 1.0)));
  }

  @Test
  void all_labelled_anomalies_are_used_unless_fewer_are_asked_for() {
    ResolvedExperiment all = ResolvedExperiment.of(Experiment.on("tiny"), PLUGINS);
    ResolvedExperiment five =
        ResolvedExperiment.of(Experiment.on("tiny").with("finetune.mostAnomalies", 5), PLUGINS);
    ResolvedExperiment named =
        ResolvedExperiment.of(Experiment.on("tiny").with("finetune.mostAnomalies", "all"), PLUGINS);

    assertThat(all.settings().find(ExperimentSettings.MOST_ANOMALIES)).isEmpty();
    assertThat(five.settings().find(ExperimentSettings.MOST_ANOMALIES)).hasValue(5);
    assertThat(named.settings()).isEqualTo(all.settings());
    assertThat(ExperimentSettings.MOST_ANOMALIES.defaultText()).isEqualTo("all");
  }

  @Test
  void first_variant_is_used_unless_another_is_named() {
    assertThat(ResolvedExperiment.of(Experiment.on("tiny"), PLUGINS).variant().id())
        .isEqualTo("paper");
    assertThat(
            ResolvedExperiment.of(Experiment.on("tiny").withVariant("plain"), PLUGINS)
                .variant()
                .id())
        .isEqualTo("plain");
  }

  @Test
  void user_comes_before_recipe_and_recipe_before_default() {
    Map<String, Object> values = values(Experiment.on("tiny").with("penalty.clip", 5));

    assertThat(values)
        .containsEntry("penalty.clip", 5.0)
        .containsEntry("pretrain.epochs", 7)
        .containsEntry("dataset.shift", 3.0)
        .containsEntry("pretrain.batch", 512);
  }

  @Test
  void another_plugin_than_the_recipes_does_not_get_that_ones_settings() {
    Map<String, Object> values = values(Experiment.on("tiny").with("penalty", "margin"));

    assertThat(values)
        .containsEntry("penalty", "margin")
        .containsEntry("penalty.margin", 2.0)
        .doesNotContainKey("penalty.clip")
        .containsEntry("model.hidden", List.of(8, 4));
  }

  @Test
  void naming_the_recipes_own_plugin_keeps_its_settings() {
    assertThat(values(Experiment.on("tiny").with("penalty", "negative")))
        .containsEntry("penalty.clip", 12.0);
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    InvalidSettingsException refusal =
        refusal(
            Experiment.on("tiny")
                .with("pretrain.epochs", 0)
                .with("pretrain.epoch", 5)
                .with("model", "vea")
                .with("model.hidden", 3)
                .with("penalty.clip", "none")
                .with("dataset.shfit", 3));

    assertThat(refusal.problems())
        .containsExactly(
            "unknown model 'vea': did you mean vae?",
            "pretrain.epochs must be a whole number of at least 1, but is '0'",
            "penalty.clip must be a number above 0.0, but is 'none'",
            "unknown setting 'pretrain.epoch': did you mean pretrain.epochs or pretrain.batch?",
            "unknown setting 'dataset.shfit': did you mean dataset.shift?");
  }

  @Test
  void unknown_dataset_and_variant_are_answered_with_the_nearest() {
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(() -> ResolvedExperiment.of(Experiment.on("tinny"), PLUGINS))
        .withMessage("unknown dataset 'tinny': did you mean tiny?");
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(
            () -> ResolvedExperiment.of(Experiment.on("tiny").withVariant("papre"), PLUGINS))
        .withMessage("unknown variant of tiny 'papre': did you mean paper?");
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(
            () -> ResolvedExperiment.of(Experiment.on("tiny").withVariant("official"), PLUGINS))
        .withMessage("unknown variant of tiny 'official': known are paper, plain");
  }

  @Test
  void seeds_and_home_are_no_settings() {
    assertThat(refusal(Experiment.on("tiny").with("seed", 3)).problems())
        .singleElement()
        .asString()
        .startsWith("unknown setting 'seed'");
  }

  @Test
  void schema_holds_the_settings_of_the_chosen_plugins() {
    assertThat(
            ResolvedExperiment.of(Experiment.on("tiny").with("penalty", "margin"), PLUGINS)
                .schema()
                .settings())
        .extracting(Setting::name)
        .contains("dataset.shift", "model.latent", "penalty.margin", "schedule.maximum")
        .doesNotContain("penalty.clip");
  }
}
