package org.anomalyaware.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

  private static <T> T read(Setting<T> setting, String text) {
    return SettingsSchema.of(setting).resolve(Map.of(setting.name(), text)).get(setting);
  }

  private static void assertRefused(Setting<?> setting, String text) {
    assertThatIllegalArgumentException()
        .as("'%s' for %s", text, setting.allowed())
        .isThrownBy(() -> setting.parse(text))
        .withMessage("must be " + setting.allowed() + ", but is '" + text + "'");
  }

  @Property
  void whole_numbers_are_read_as_they_are_written(@ForAll int small, @ForAll long large) {
    assertThat(read(Setting.integer("n", 0, "n"), String.valueOf(small))).isEqualTo(small);
    assertThat(read(Setting.wholeNumber("n", 0, "n"), " " + large + " ")).isEqualTo(large);
  }

  @Property
  void decimal_numbers_are_read_as_java_writes_them(@ForAll double value) {
    Setting<Double> setting = Setting.decimal("x", 0, "x");
    if (Double.isFinite(value)) {
      assertThat(read(setting, String.valueOf(value))).isEqualTo(value);
    } else {
      assertRefused(setting, String.valueOf(value));
    }
  }

  @Property
  void widths_are_read_as_their_default_is_written(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1) Integer> widths) {
    Setting<List<Integer>> setting = Setting.widths("hidden", widths, "Widths");

    assertThat(read(Setting.widths("hidden", List.of(1), "Widths"), setting.defaultText()))
        .isEqualTo(widths);
  }

  @Property
  void bounds_hold_for_every_number(@ForAll int value, @ForAll int least, @ForAll int span) {
    int most = (int) Math.min(Integer.MAX_VALUE, least + Math.abs((long) span));
    Setting<Integer> setting = Setting.integer("n", least, "n").atLeast(least).atMost(most);

    if (value >= least && value <= most) {
      assertThat(setting.parse(String.valueOf(value))).isEqualTo(value);
    } else {
      assertRefused(setting, String.valueOf(value));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "one", "1.5", "1e3", "99999999999", "0x10", "1_000", "NaN"})
  void what_is_no_whole_number_is_refused(String text) {
    assertRefused(Setting.integer("n", 0, "n"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "one", "1,5", "1f", "1d", "0x1p3", "NaN", "Infinity", "1e999", "e3"})
  void what_is_no_number_is_refused(String text) {
    assertRefused(Setting.decimal("x", 0, "x"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "+1", "1.", ".1e1", "1.0", "10e-1", "1E0"})
  void numbers_are_read_as_people_write_them(String text) {
    assertThat(read(Setting.decimal("x", 0, "x"), text)).isEqualTo(1.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "TRUE", "1"})
  void what_is_neither_true_nor_false_is_refused(String text) {
    assertRefused(Setting.flag("f", false, "f"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "16,", ",16", "16,,8", "0", "16,-1", "16;8"})
  void what_are_no_widths_is_refused(String text) {
    assertRefused(Setting.widths("hidden", List.of(16), "Widths"), text);
  }

  @Test
  void rates_are_read_as_they_are_written() {
    Setting<List<Double>> setting = Setting.rates("rates", List.of(0.1, 0.01), "Rates");

    assertThat(setting.defaultText()).isEqualTo("0.1,0.01");
    assertThat(read(setting, "0.2, 1e-3")).containsExactly(0.2, 0.001);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "1", "0.1,", "0.1,0.1", "0.1 0.2", "-0.1", "NaN"})
  void what_are_no_rates_is_refused(String text) {
    assertRefused(Setting.rates("rates", List.of(0.1), "Rates"), text);
  }

  @Test
  void any_of_a_few_words_may_be_named() {
    Setting<List<String>> setting = Setting.anyOf("fruit", List.of("apple", "pear"), "Fruit");

    assertThat(read(setting, "pear, apple,pear")).containsExactly("pear", "apple");
    assertThat(read(setting, "none")).isEmpty();
    assertThat(read(setting, "")).isEmpty();
    assertThat(SettingsSchema.of(setting).resolve(Map.of()).get(setting)).isEmpty();
    assertRefused(setting, "pear,plum");
  }

  @Test
  void names_are_separated_by_commas() {
    Setting<List<String>> setting = Setting.names("classes", "Classes");

    assertThat(read(setting, " DoS Hulk, Bot,Bot")).containsExactly("DoS Hulk", "Bot");
    assertThat(read(setting, "")).isEmpty();
    assertThat(SettingsSchema.of(setting).resolve(Map.of()).get(setting)).isEmpty();
    assertRefused(setting, "DoS Hulk,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.lhe,", ",a.lhe", "a.lhe,,b.lhe", "nul\0.lhe"})
  void what_are_no_paths_is_refused(String text) {
    assertRefused(Setting.paths("files", "Files"), text);
  }

  @Test
  void paths_are_separated_by_commas() {
    Setting<List<Path>> setting = Setting.paths("files", "Files");

    assertThat(read(setting, "a.lhe, b/c.lhe"))
        .containsExactly(Path.of("a.lhe"), Path.of("b/c.lhe"));
    assertThat(SettingsSchema.of(setting).resolve(Map.of()).get(setting)).isEmpty();
  }

  @Test
  void empty_path_is_refused() {
    assertRefused(Setting.optionalPath("file", "A file"), "");
  }

  @Test
  void choice_and_word_are_read_as_they_are() {
    assertThat(read(Setting.text("model", "vae", "Model"), " ae ")).isEqualTo("ae");
    assertRefused(Setting.text("model", "vae", "Model"), " ");
    assertRefused(Setting.choice("mode", "on", List.of("on", "off"), "Mode"), "On");
  }

  @Test
  void bounds_are_exact() {
    assertThat(Setting.decimal("x", 1, "x").above(0.0).parse("1e-300")).isEqualTo(1e-300);
    assertRefused(Setting.decimal("x", 1, "x").above(0.0), "0");
    assertThat(Setting.decimal("x", 1, "x").atLeast(0.0).parse("0")).isZero();
    assertThat(Setting.decimal("x", 1, "x").atMost(1.0).parse("1")).isEqualTo(1);
    assertRefused(Setting.decimal("x", 1, "x").atMost(1.0), "1.0000001");
  }

  @Test
  void default_that_is_not_allowed_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Setting.integer("epochs", 0, "Epochs").atLeast(1))
        .withMessage("The default of epochs is 0, but it must be a whole number of at least 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Epochs", "learning-rate", "a..b", ".a", "a.", "1a", "a b"})
  void name_that_is_not_camel_case_is_refused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Setting.flag(name, true, "Some flag"))
        .withMessageContaining(name);
  }

  @Test
  void setting_describes_itself() {
    Setting<Double> clip = Setting.decimal("clip", 200, "Largest error").above(0.0);

    assertThat(clip.name()).isEqualTo("clip");
    assertThat(clip.description()).isEqualTo("Largest error");
    assertThat(clip.allowed()).isEqualTo("a number above 0.0");
    assertThat(clip.defaultText()).isEqualTo("200.0");
    assertThat(clip).hasToString("clip");
    assertThat(Setting.optionalPath("file", "A file").defaultText()).isEmpty();
  }

  @Property
  void optional_numbers_have_a_value_only_if_one_is_given(@ForAll @IntRange(min = 1) int value) {
    Setting<Integer> most =
        Setting.integer("most", 1, "How many are used at most").atLeast(1).optional("all");
    SettingsSchema schema = SettingsSchema.of(most);

    assertThat(schema.resolve(Map.of()).find(most)).isEmpty();
    assertThat(schema.resolve(Map.of("most", " all ")).find(most)).isEmpty();
    assertThat(schema.resolve(Map.of("most", String.valueOf(value))).find(most)).hasValue(value);
    assertThat(schema.resolve(Map.of("most", "all"))).isEqualTo(schema.resolve(Map.of()));
  }

  @Test
  void word_for_no_value_is_the_default_and_stands_among_what_is_allowed() {
    Setting<Integer> most =
        Setting.integer("most", 1, "How many are used at most").optional("all").atLeast(1);

    assertThat(most.defaultText()).isEqualTo("all");
    assertThat(most.allowed()).isEqualTo("a whole number of at least 1, or all");
    assertThat(most.under("finetune").defaultText()).isEqualTo("all");
    for (String text : List.of("0", "none", "", "All")) {
      assertRefused(most, text);
    }
  }
}
