package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.api.penalty.PenaltyRequest;
import org.junit.jupiter.api.Test;

/** What is wrong with a penalty fails the test that names it. */
class PenaltyContractFailsTest {

  private static final Function<PenaltyRequest, NDArray> RIGHT = new FaultyPenalty().loss;

  private static Function<PenaltyRequest, NDArray> loss = RIGHT;

  static class Subject extends PenaltyContract {
    @Override
    protected Penalty plugin() {
      FaultyPenalty penalty = new FaultyPenalty();
      penalty.loss = loss;
      return penalty;
    }

    @Override
    protected boolean isRegistered() {
      return false;
    }
  }

  static class SubjectThatClaimsToStay extends Subject {
    @Override
    protected boolean vanishesAtStrengthZero() {
      return false;
    }
  }

  private static ContractRun run(Function<PenaltyRequest, NDArray> formula) {
    loss = formula;
    return ContractRun.of(Subject.class);
  }

  @Test
  void nothing_fails_while_nothing_is_wrong() {
    ContractRun run = run(RIGHT);

    assertThat(run.failed()).isEmpty();
    assertThat(run.passed()).hasSize(19);
  }

  @Test
  void wrong_sign() {
    assertThat(run(request -> request.errors().mul(request.strength())).failedTests())
        .containsExactly(
            "anomalies_reconstructed_as_well_as_background_are_pushed_up",
            "loss_falls_as_the_errors_rise",
            "no_error_is_pushed_down");
  }

  @Test
  void errors_that_do_not_matter() {
    assertThat(
            run(request -> request.errors().onesLike().mul(request.strength()).neg()).failedTests())
        .containsExactly(
            "anomalies_reconstructed_as_well_as_background_are_pushed_up",
            "loss_falls_as_the_errors_rise");
  }

  @Test
  void one_term_for_all_anomalies() {
    assertThat(run(request -> request.errors().mean().mul(request.strength()).neg()).failedTests())
        .contains("loss_has_one_term_for_each_anomaly");
  }

  @Test
  void infinite_slope_at_no_error() {
    assertThat(run(request -> request.errors().sqrt().mul(request.strength()).neg()).failedTests())
        .containsExactly("gradient_is_finite_from_no_error_to_a_huge_one");
  }

  @Test
  void infinite_at_no_error() {
    ContractRun run = run(request -> request.errors().log().mul(request.strength()).neg());

    assertThat(run.failedTests())
        .contains(
            "gradient_is_finite_from_no_error_to_a_huge_one",
            "loss_is_finite_from_no_error_to_a_huge_one");
    assertThat(run.failed().get("loss_is_finite_from_no_error_to_a_huge_one").get(0))
        .contains("losses at the error 0.0");
  }

  @Test
  void strength_that_does_not_matter() {
    assertThat(run(request -> request.errors().neg()).failedTests())
        .containsExactly("strength_changes_the_loss", "strength_zero_does_what_is_declared");
  }

  @Test
  void declaration_that_is_not_true() {
    loss = RIGHT;
    ContractRun run = ContractRun.of(SubjectThatClaimsToStay.class);

    assertThat(run.failedTests()).containsExactly("strength_zero_does_what_is_declared");
    assertThat(run.failed().get("strength_zero_does_what_is_declared").get(0))
        .contains("vanishesAtStrengthZero() is false");
  }

  @Test
  void loss_that_depends_on_earlier_calls() {
    AtomicInteger calls = new AtomicInteger();
    assertThat(run(request -> RIGHT.apply(request).mul(calls.incrementAndGet())).failedTests())
        .contains("loss_depends_on_the_request_alone");
  }

  @Test
  void values_that_are_looked_at() {
    ContractRun run =
        run(request -> RIGHT.apply(request).mul(request.errors().toFloatArray().length));

    assertThat(run.failedTests()).contains("loss_has_one_term_for_each_anomaly");
    assertThat(run.failed().get("loss_has_one_term_for_each_anomaly").get(0))
        .contains("toFloatArray");
  }
}
