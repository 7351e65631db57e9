package org.anomalyaware.datasets.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.Settings;
import org.junit.jupiter.api.Test;

/** Which classes are what, by what was said and what was not. */
class ClassRolesTest {

  private static final List<Words.Counted> FLOWS =
      List.of(
          new Words.Counted("DoS Hulk", 231),
          new Words.Counted("BENIGN", 2273),
          new Words.Counted("Bot", 1));

  private static ClassRoles roles(List<Words.Counted> classes, String... given) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < given.length; i += 2) {
      texts.put(given[i], given[i + 1]);
    }
    Settings settings = CsvSettings.SCHEMA.resolve(texts);
    return ClassRoles.of(
        settings, classes, new ClassAdvice(Path.of("my flows.csv"), "class", classes));
  }

  @Test
  void named_classes_have_the_roles_they_are_named_for() {
    ClassRoles roles = roles(FLOWS, "background", "BENIGN", "tuning", "Bot", "unseen", "DoS Hulk");

    assertThat(roles.background()).containsExactly("BENIGN");
    assertThat(roles.tuning()).containsExactly("Bot");
    assertThat(roles.unseen()).containsExactly("DoS Hulk");
    assertThat(roles.notes()).isEmpty();
  }

  @Test
  void one_other_class_is_tuning_and_unseen_and_the_notes_say_what_that_means() {
    ClassRoles roles = roles(FLOWS.subList(0, 2), "background", "BENIGN");

    assertThat(roles.tuning()).containsExactly("DoS Hulk").isEqualTo(roles.unseen());
    assertThat(roles.notes())
        .last()
        .asString()
        .contains("DoS Hulk are shared out", "not anomalies of an unknown kind");
  }

  @Test
  void what_tuning_does_not_name_is_unseen_and_the_other_way_round() {
    ClassRoles tuning = roles(FLOWS, "background", "BENIGN", "tuning", "Bot");
    ClassRoles unseen = roles(FLOWS, "background", "BENIGN", "unseen", "DoS Hulk");

    assertThat(tuning.unseen()).containsExactly("DoS Hulk");
    assertThat(tuning.notes()).containsExactly("Not being told otherwise, unseen are DoS Hulk.");
    assertThat(unseen.tuning()).containsExactly("Bot");
    assertThat(unseen.notes()).containsExactly("Not being told otherwise, tuning sees Bot.");
  }

  @Test
  void classes_without_a_role_are_counted() {
    ClassRoles roles = roles(FLOWS, "background", "BENIGN", "tuning", "Bot", "unseen", "Bot");

    assertThat(roles.notes()).contains("Left out, being of classes without a role: 231 DoS Hulk.");
  }

  @Test
  void several_others_have_to_be_named_and_the_message_shows_how() {
    assertThatThrownBy(() -> roles(FLOWS, "background", "BENIGN"))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessage(
            """
            2 classes are not background; dataset.tuning and dataset.unseen do not say which of \
            them fine-tuning may see and which only the test.
            Rows by class: 2273 BENIGN, 231 DoS Hulk, 1 Bot.
            For example: aa run csv --set 'dataset.file=my flows.csv' \\
              --set dataset.label=class \\
              --set dataset.background=BENIGN \\
              --set 'dataset.tuning=DoS Hulk' \\
              --set dataset.unseen=Bot""");
  }

  @Test
  void without_background_the_message_lists_the_classes() {
    assertThatThrownBy(() -> roles(FLOWS))
        .hasMessageContaining("dataset.background does not say which classes are background")
        .hasMessageContaining("2273 BENIGN, 231 DoS Hulk, 1 Bot");
  }

  @Test
  void unknown_and_contradictory_names_are_told_together() {
    assertThatThrownBy(() -> roles(FLOWS, "background", "BENING,Bot", "tuning", "Bot"))
        .hasMessageContaining("names 'BENING', which is no class of the file: did you mean BENIGN?")
        .hasMessageContaining("the class 'Bot' is named as background and as an anomaly");
  }

  @Test
  void only_background_is_refused() {
    assertThatThrownBy(() -> roles(FLOWS, "background", "BENIGN,Bot,DoS Hulk"))
        .hasMessageContaining("every class is background, so there are no anomalies")
        .hasMessageContaining("One class or more must be anomalies");
  }
}
