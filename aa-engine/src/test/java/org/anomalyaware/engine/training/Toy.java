package org.anomalyaware.engine.training;

import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.api.model.ModelRequest;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.engine.builtin.LinearSchedule;
import org.anomalyaware.engine.builtin.NegativePenalty;
import org.anomalyaware.engine.builtin.VaeModel;
import org.anomalyaware.engine.plugins.Configured;

/** Small data and a small network: background on a line in three dimensions, anomalies off it. */
final class Toy {

  static final int WIDTH = 3;

  private Toy() {}

  static Samples background(int size) {
    return blob(size, 0, 11);
  }

  static Samples anomalies(int size) {
    return blob(size, 2, 12);
  }

  private static Samples blob(int size, float offset, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    float[] values = new float[size * WIDTH];
    for (int i = 0; i < size; i++) {
      float along = (float) random.nextGaussian();
      for (int column = 0; column < WIDTH; column++) {
        values[i * WIDTH + column] =
            along + (float) random.nextGaussian() * 0.3f + (column == 0 ? offset : 0);
      }
    }
    return Samples.of(values, WIDTH, offset == 0 ? "line" : "off");
  }

  static PreparedNetwork vae(long seed) {
    return PreparedNetwork.initialize(
        new VaeModel().build(request(new VaeModel(), Map.of("hidden", "5"))),
        new Shape(WIDTH),
        seed);
  }

  private static ModelRequest request(Model model, Map<String, String> settings) {
    return new ModelRequest(new Shape(WIDTH), model.settings().resolve(settings));
  }

  static PhasePlan pretraining(int epochs, Samples background) {
    return new PhasePlan(epochs, 64, 1e-3, 1, 7, background, null);
  }

  static PhasePlan finetuning(int epochs, Samples background, Samples anomalies) {
    return new PhasePlan(
        epochs,
        64,
        1e-3,
        1,
        7,
        background,
        new PhasePlan.Tuning(anomalies, 0.25, negative(50), linear(0.5)));
  }

  static Configured<Penalty> negative(double clip) {
    NegativePenalty penalty = new NegativePenalty();
    return new Configured<>(
        penalty, penalty.settings().resolve(Map.of("clip", String.valueOf(clip))));
  }

  static Configured<Schedule> linear(double maximum) {
    LinearSchedule schedule = new LinearSchedule();
    return new Configured<>(
        schedule, schedule.settings().resolve(Map.of("maximum", String.valueOf(maximum))));
  }
}
