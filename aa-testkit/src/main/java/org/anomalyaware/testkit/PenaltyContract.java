package org.anomalyaware.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import java.util.stream.IntStream;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.api.settings.Settings;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Penalty} keeps to. The penalty is run as training runs it: traced into a graph,
 * with the gradient that TensorFlow derives. So what cannot be traced fails here, by name.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract non-sealed class PenaltyContract extends PluginContract<Penalty> {

  /** Reconstruction errors of background after pre-training are of order one a feature. */
  private static final float[] BACKGROUND = {0.5f, 1, 2, 3, 5};

  /** From a perfect reconstruction to one that has been pushed very far. */
  private static final float[] WIDE = {0, 1e-6f, 1e-3f, 0.1f, 0.5f, 1, 3, 10, 100, 1e3f, 1e6f};

  private static final float[] STRENGTHS = {0.001f, 1, 10};

  /** For subclasses. */
  protected PenaltyContract() {
    super(Penalty.class);
  }

  /**
   * Whether a strength of 0 turns the penalty off, as in the paper. The contract checks what is
   * declared, either way.
   */
  protected boolean vanishesAtStrengthZero() {
    return true;
  }

  @Test
  void loss_has_one_term_for_each_anomaly() {
    for (Settings settings : resolvedSettings()) {
      assertThat(read(settings, new float[] {2}, 1).shape()).isEqualTo(new Shape(1));
      assertThat(read(settings, BACKGROUND, 1).shape()).isEqualTo(new Shape(BACKGROUND.length));
      assertThat(read(settings, WIDE, 1).shape()).isEqualTo(new Shape(WIDE.length));
    }
  }

  @Test
  void loss_is_finite_from_no_error_to_a_huge_one() {
    for (Settings settings : resolvedSettings()) {
      for (float strength : STRENGTHS) {
        assertFinite("losses", read(settings, WIDE, strength).losses(), settings, strength);
      }
    }
  }

  @Test
  void gradient_is_finite_from_no_error_to_a_huge_one() {
    for (Settings settings : resolvedSettings()) {
      for (float strength : STRENGTHS) {
        assertFinite("gradient", read(settings, WIDE, strength).gradient(), settings, strength);
      }
    }
  }

  private static void assertFinite(String what, float[] values, Settings settings, float strength) {
    for (int i = 0; i < values.length; i++) {
      assertThat(values[i])
          .as("%s at the error %s, strength %s, %s", what, WIDE[i], strength, settings)
          .isFinite();
    }
  }

  @Test
  void no_error_is_pushed_down() {
    for (Settings settings : resolvedSettings()) {
      for (float strength : STRENGTHS) {
        float[] gradient = read(settings, WIDE, strength).gradient();
        for (int i = 0; i < gradient.length; i++) {
          assertThat(gradient[i])
              .as("slope of the loss at error %s, strength %s, %s", WIDE[i], strength, settings)
              .isLessThanOrEqualTo(0);
        }
      }
    }
  }

  @Test
  void anomalies_reconstructed_as_well_as_background_are_pushed_up() {
    for (Settings settings : resolvedSettings()) {
      for (float strength : STRENGTHS) {
        float[] gradient = read(settings, BACKGROUND, strength).gradient();
        for (int i = 0; i < gradient.length; i++) {
          assertThat(gradient[i])
              .as(
                  "slope of the loss at error %s, strength %s, %s",
                  BACKGROUND[i], strength, settings)
              .isNegative();
        }
      }
    }
  }

  @Test
  void loss_falls_as_the_errors_rise() {
    float[] larger = new float[BACKGROUND.length];
    for (int i = 0; i < larger.length; i++) {
      larger[i] = 1.5f * BACKGROUND[i];
    }
    for (Settings settings : resolvedSettings()) {
      for (float strength : STRENGTHS) {
        assertThat(mean(read(settings, larger, strength).losses()))
            .as("loss with every error half as large again, strength %s, %s", strength, settings)
            .isLessThan(mean(read(settings, BACKGROUND, strength).losses()));
      }
    }
  }

  @Test
  void strength_changes_the_loss() {
    for (Settings settings : resolvedSettings()) {
      assertThat(read(settings, BACKGROUND, 2).losses())
          .as("losses at strength 2, which are those at strength 1, with %s", settings)
          .isNotEqualTo(read(settings, BACKGROUND, 1).losses());
    }
  }

  @Test
  void strength_zero_does_what_is_declared() {
    for (Settings settings : resolvedSettings()) {
      float[] losses = read(settings, WIDE, 0).losses();
      long others = IntStream.range(0, losses.length).filter(i -> losses[i] != 0).count();
      if (vanishesAtStrengthZero()) {
        assertThat(others)
            .as("losses other than 0 at strength 0 with %s: %s", settings, losses)
            .isZero();
      } else {
        assertThat(others)
            .as(
                "losses other than 0 at strength 0 with %s, though vanishesAtStrengthZero() is false",
                settings)
            .isPositive();
      }
    }
  }

  @Test
  void loss_depends_on_the_request_alone() {
    for (Settings settings : resolvedSettings()) {
      assertThat(read(settings, WIDE, 1).losses())
          .as("losses of another instance with %s", settings)
          .isEqualTo(read(settings, WIDE, 1).losses());
    }
  }

  private PenaltyProbe.Reading read(Settings settings, float[] errors, float strength) {
    return new PenaltyProbe(plugin(), settings).read(errors, BACKGROUND, strength);
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
