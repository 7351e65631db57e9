package org.anomalyaware.examples;

import java.util.Locale;
import org.anomalyaware.api.generation.RandomStream;

/**
 * Makes the readings that come with a new dataset plugin. Speed falls with the load, temperature
 * and vibration rise with it; a worn bearing is warmer and shakes, a machine whose cooling failed
 * is warmer alone.
 */
final class MachineReadings {

  private static final int NORMAL = 1_000;
  private static final int ANOMALIES = 150;
  private static final long SEED = 1;

  private final StringBuilder csv = new StringBuilder("load,speed,temperature,vibration,state\n");

  private MachineReadings() {}

  /** The whole file. */
  static String csv() {
    MachineReadings readings = new MachineReadings();
    readings.add("normal", NORMAL, 1, 0, 0);
    readings.add("worn bearing", ANOMALIES, 2, 9, 0.8);
    readings.add("failed cooling", ANOMALIES, 3, 14, 0);
    return readings.csv.toString();
  }

  private void add(String state, int count, long purpose, double warmer, double shakier) {
    RandomStream random = RandomStream.of(SEED, purpose, 0);
    for (int i = 0; i < count; i++) {
      double load = 20 + 80 * random.next();
      double severity = 0.6 + 0.8 * random.next();
      double speed = 1490 - 0.4 * load + 2 * noise(random);
      double temperature = 30 + 0.4 * load + 2 * noise(random) + warmer * severity;
      double vibration = 0.6 + 0.012 * load + 0.1 * noise(random) + shakier * severity;
      csv.append(
          String.format(
              Locale.ROOT, "%.1f,%.1f,%.1f,%.2f,%s\n", load, speed, temperature, vibration, state));
    }
  }

  /** Nearly normal, of deviation 1: the sum of twelve uniform numbers, less six. */
  private static double noise(RandomStream random) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.next();
    }
    return sum;
  }
}
