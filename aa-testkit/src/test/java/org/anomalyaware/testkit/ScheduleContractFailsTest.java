package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.api.schedule.ScheduleRequest;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.SettingsSchema;
import org.junit.jupiter.api.Test;

/** What is wrong with a schedule, or with a plugin of any kind, fails the test that names it. */
class ScheduleContractFailsTest {

  private static Consumer<FaultySchedule> fault = schedule -> {};

  static class Subject extends ScheduleContract {
    @Override
    protected Schedule plugin() {
      FaultySchedule schedule = new FaultySchedule();
      fault.accept(schedule);
      return schedule;
    }

    @Override
    protected boolean isRegistered() {
      return false;
    }
  }

  static class RegisteredSubject extends Subject {
    @Override
    protected boolean isRegistered() {
      return true;
    }
  }

  static class SubjectWithUnknownSettings extends Subject {
    @Override
    protected List<Map<String, String>> settingsToTry() {
      return List.of(Map.of("no.such", "1"));
    }
  }

  static class HiddenSubject extends Subject {
    @Override
    protected Schedule plugin() {
      return new Hidden();
    }
  }

  private static final class Hidden implements Schedule {
    @Override
    public String id() {
      return "hidden";
    }

    @Override
    public int spiVersion() {
      return Plugin.SPI_VERSION;
    }

    @Override
    public String summary() {
      return "Cannot be made by a service loader";
    }

    @Override
    public double strength(ScheduleRequest request) {
      return 1;
    }
  }

  private static ContractRun run(Consumer<FaultySchedule> change) {
    fault = change;
    return ContractRun.of(Subject.class);
  }

  @Test
  void nothing_fails_while_nothing_is_wrong() {
    ContractRun run = run(schedule -> {});

    assertThat(run.failed()).isEmpty();
    assertThat(run.skipped()).isEmpty();
    assertThat(run.passed()).hasSize(13);
  }

  @Test
  void bad_id() {
    assertThat(run(schedule -> schedule.id = "My_Schedule").failedTests())
        .containsExactly("id_is_lower_case_words_joined_by_hyphens");
  }

  @Test
  void other_spi_version() {
    ContractRun run = run(schedule -> schedule.spiVersion = 99);

    assertThat(run.failedTests()).containsExactly("spi_version_is_the_one_in_use");
    assertThat(run.failed().get("spi_version_is_the_one_in_use").get(0))
        .contains("faulty", "return Plugin.SPI_VERSION", "99");
  }

  @Test
  void summary_with_a_full_stop() {
    assertThat(run(schedule -> schedule.summary = "Always the same.").failedTests())
        .containsExactly("summary_is_one_line_without_a_full_stop");
  }

  @Test
  void not_registered() {
    fault = schedule -> {};
    ContractRun run = ContractRun.of(RegisteredSubject.class);

    assertThat(run.failedTests())
        .containsExactly(
            "jar_that_holds_the_class_registers_it", "service_loader_finds_it_if_it_is_registered");
    assertThat(run.failed().get("service_loader_finds_it_if_it_is_registered").get(0))
        .contains("META-INF/services/org.anomalyaware.api.schedule.Schedule");
  }

  @Test
  void class_that_cannot_be_made() {
    assertThat(ContractRun.of(HiddenSubject.class).failedTests())
        .containsExactly("class_and_constructor_without_arguments_are_public");
  }

  @Test
  void undocumented_setting() {
    assertThat(
            run(schedule ->
                    schedule.settings = () -> SettingsSchema.of(Setting.decimal("maximum", 1, " ")))
                .failedTests())
        .containsExactly("settings_are_documented");
  }

  @Test
  void default_that_no_user_could_write() {
    assertThat(
            run(schedule ->
                    schedule.settings =
                        () -> SettingsSchema.of(Setting.text("shape", " padded ", "A shape")))
                .failedTests())
        .containsExactly("settings_have_defaults_that_users_could_write");
  }

  @Test
  void settings_that_change() {
    AtomicInteger calls = new AtomicInteger();
    assertThat(
            run(schedule ->
                    schedule.settings =
                        () ->
                            SettingsSchema.of(
                                Setting.integer("calls", calls.incrementAndGet(), "Calls so far")))
                .failedTests())
        .contains("settings_are_the_same_from_one_instance_to_the_next");
  }

  @Test
  void settings_to_try_that_are_unknown() {
    fault = schedule -> {};
    assertThat(ContractRun.of(SubjectWithUnknownSettings.class).failedTests())
        .contains("settings_to_try_are_understood");
  }

  @Test
  void no_number_for_a_single_epoch() {
    ContractRun run =
        run(
            schedule ->
                schedule.strength =
                    request -> (request.epoch() - 1) / (double) (request.epochs() - 1));

    assertThat(run.failedTests())
        .containsExactly("strength_is_finite_and_not_negative_in_every_epoch");
    assertThat(run.failed().get("strength_is_finite_and_not_negative_in_every_epoch").get(0))
        .contains("epoch 1 of 1");
  }

  @Test
  void negative_strength() {
    assertThat(run(schedule -> schedule.strength = request -> 2.0 - request.epoch()).failedTests())
        .containsExactly("strength_is_finite_and_not_negative_in_every_epoch");
  }

  @Test
  void strength_that_is_always_zero() {
    assertThat(run(schedule -> schedule.strength = request -> 0).failedTests())
        .containsExactly("strength_rises_above_zero_with_the_default_settings");
  }

  @Test
  void strength_that_depends_on_earlier_calls() {
    AtomicInteger calls = new AtomicInteger();
    assertThat(
            run(schedule -> schedule.strength = request -> calls.incrementAndGet()).failedTests())
        .containsExactly("strength_depends_on_the_request_alone");
  }
}
