package org.anomalyaware.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.AnomalyAwareException;
import org.junit.jupiter.api.Test;

class SettingsSchemaTest {

  private static final Setting<Integer> EPOCHS =
      Setting.integer("epochs", 50, "How many epochs").atLeast(1);
  private static final Setting<Double> RATE =
      Setting.decimal("learningRate", 1e-3, "Step size").above(0.0).atMost(1.0);
  private static final Setting<String> MODE =
      Setting.choice("mode", "auto", List.of("auto", "on", "off"), "Whether to compile");
  private static final Setting<Path> FILE = Setting.optionalPath("file", "Events to read");
  private static final SettingsSchema SCHEMA = SettingsSchema.of(EPOCHS, RATE, MODE, FILE);

  private static InvalidSettingsException refusal(
      SettingsSchema schema, Map<String, String> given) {
    return catchThrowableOfType(InvalidSettingsException.class, () -> schema.resolve(given));
  }

  @Test
  void what_is_not_given_has_its_default() {
    Settings settings = SCHEMA.resolve(Map.of("mode", "off"));

    assertThat(settings.get(EPOCHS)).isEqualTo(50);
    assertThat(settings.get(RATE)).isEqualTo(1e-3);
    assertThat(settings.get(MODE)).isEqualTo("off");
    assertThat(settings.find(FILE)).isEmpty();
    assertThat(settings.values().keySet()).containsExactly("epochs", "learningRate", "mode");
  }

  @Test
  void everything_that_is_wrong_is_said_at_once_in_the_order_of_the_schema() {
    Map<String, String> given = new LinkedHashMap<>();
    given.put("epoch", "3");
    given.put("mode", "perhaps");
    given.put("epochs", "none");
    given.put("learningRate", "2");

    InvalidSettingsException refusal = refusal(SCHEMA, given);

    assertThat(refusal.problems())
        .containsExactly(
            "epochs must be a whole number of at least 1, but is 'none'",
            "learningRate must be a number above 0.0 and of at most 1.0, but is '2'",
            "mode must be one of auto, on, off, but is 'perhaps'",
            "unknown setting 'epoch': did you mean epochs?");
    assertThat(refusal)
        .hasMessageStartingWith("4 settings are wrong:\n")
        .hasMessageContainingAll(refusal.problems().toArray(new String[0]));
    assertThat(refusal.kind()).isEqualTo(AnomalyAwareException.Kind.CONFIGURATION);
  }

  @Test
  void one_problem_is_the_message() {
    assertThat(refusal(SCHEMA, Map.of("epochs", "0")))
        .hasMessage("epochs must be a whole number of at least 1, but is '0'");
  }

  @Test
  void unknown_setting_far_from_any_is_answered_with_all() {
    assertThat(refusal(SCHEMA, Map.of("temperature", "0")))
        .hasMessage("unknown setting 'temperature': known are epochs, file, learningRate, mode");
    assertThat(refusal(SettingsSchema.none(), Map.of("temperature", "0")))
        .hasMessage("unknown setting 'temperature': there are no settings here");
  }

  @Test
  void settings_of_others_stand_under_their_prefix() {
    SettingsSchema all =
        SettingsSchema.of(MODE).with("finetune", SCHEMA).with("none", SettingsSchema.none());

    Settings settings = all.resolve(Map.of("finetune.epochs", "7", "mode", "on"));

    assertThat(all.settings())
        .extracting(Setting::name)
        .containsExactly(
            "mode", "finetune.epochs", "finetune.learningRate", "finetune.mode", "finetune.file");
    assertThat(settings.under("finetune").get(EPOCHS)).isEqualTo(7);
    assertThat(settings.under("finetune").get(MODE)).isEqualTo("auto");
    assertThat(settings.get(MODE)).isEqualTo("on");
    assertThat(settings.under("fine").values()).isEmpty();
    assertThat(refusal(all, Map.of("finetune.epochs", "0")))
        .hasMessageStartingWith("finetune.epochs must");
  }

  @Test
  void two_settings_of_one_name_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SettingsSchema.of(EPOCHS, Setting.flag("epochs", true, "A flag")))
        .withMessageContaining("epochs");
  }

  @Test
  void value_of_a_setting_that_was_not_part_of_the_schema_is_refused() {
    Settings settings = SettingsSchema.of(EPOCHS).resolve(Map.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.get(RATE))
        .withMessageContaining("learningRate");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SCHEMA.resolve(Map.of()).get(FILE))
        .withMessageContaining("file");
  }

  @Test
  void settings_are_values() {
    Settings one = SCHEMA.resolve(Map.of("epochs", "3"));
    Settings same = SCHEMA.resolve(Map.of("epochs", " 3 "));
    Settings other = SCHEMA.resolve(Map.of("epochs", "4"));

    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
  }
}
