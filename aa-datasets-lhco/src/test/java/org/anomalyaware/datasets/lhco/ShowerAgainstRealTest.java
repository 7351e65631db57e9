package org.anomalyaware.datasets.lhco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.testkit.LoadRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far the shower's events are from the real ones; prints the table of the README. */
class ShowerAgainstRealTest {
  private static final double[] QUANTILES = {0.1, 0.25, 0.5, 0.75, 0.9};

  /** Enough for the digits that are printed, and not so many that a test takes long. */
  private static final Map<String, String> SETTINGS =
      Map.of("shower.background", "10000", "shower.signal", "5000");

  private static final Map<String, ToDoubleFunction<float[]>> OBSERVABLES = observables();

  @TempDir Path empty;

  private static Map<String, ToDoubleFunction<float[]>> observables() {
    Map<String, ToDoubleFunction<float[]>> observables = new LinkedHashMap<>();
    for (int jet = 0; jet < 2; jet++) {
      int start = jet * JetColumns.PER_JET;
      String name = " j" + (jet + 1);
      observables.put(
          "pT" + name, row -> Math.hypot(row[start + JetColumns.PX], row[start + JetColumns.PY]));
      observables.put("m" + name, row -> row[start + JetColumns.MASS]);
      observables.put("tau1" + name, row -> row[start + JetColumns.TAU1]);
      observables.put(
          "tau21" + name, row -> ratio(row, start + JetColumns.TAU2, start + JetColumns.TAU1));
      observables.put(
          "tau32" + name, row -> ratio(row, start + JetColumns.TAU3, start + JetColumns.TAU2));
    }
    return observables;
  }

  private static double ratio(float[] row, int upper, int lower) {
    return row[lower] > 0 ? row[upper] / row[lower] : 0;
  }

  @Test
  void medians_are_near_those_of_real_events() {
    LoadRequest realRequest =
        LoadRequests.of(
            new LhcoDataset(),
            "paper",
            Map.of("file", Fixtures.real("events_sample.features.h5").toString()),
            1,
            empty);
    Events real = EventReader.read(EventFiles.find(realRequest), realRequest);
    Events shower =
        ShowerEvents.generate(LoadRequests.of(new LhcoDataset(), "shower", SETTINGS, 1, empty));
    for (EventClass eventClass : EventClass.values()) {
      OBSERVABLES.forEach(
          (name, observable) -> {
            double[] ours = quantiles(shower.of(eventClass), observable);
            double[] theirs = quantiles(real.of(eventClass), observable);
            Measured.print(
                eventClass.display() + ", " + name + ", shower | real",
                row(ours) + " | " + row(theirs));
          });
      // what the perturbative shower should get right; N-subjettiness is off without hadrons
      assertMedianNear("pT j1", eventClass, shower, real, 0.05);
      assertMedianNear("pT j2", eventClass, shower, real, 0.08);
    }
    assertMedianNear("m j1", EventClass.BACKGROUND, shower, real, 0.2);
    assertMedianNear("m j2", EventClass.BACKGROUND, shower, real, 0.2);
  }

  private static void assertMedianNear(
      String name, EventClass eventClass, Events shower, Events real, double relative) {
    ToDoubleFunction<float[]> observable = OBSERVABLES.get(name);
    assertThat(observable).isNotNull();
    double expected = quantiles(real.of(eventClass), observable)[2];
    assertThat(quantiles(shower.of(eventClass), observable)[2])
        .as("median of %s of %s", name, eventClass.display())
        .isCloseTo(expected, within(relative * expected));
  }

  private static double[] quantiles(float[] rows, ToDoubleFunction<float[]> observable) {
    double[] sorted = new double[rows.length / JetColumns.FEATURES];
    Arrays.setAll(
        sorted,
        row ->
            observable.applyAsDouble(
                Arrays.copyOfRange(
                    rows, row * JetColumns.FEATURES, (row + 1) * JetColumns.FEATURES)));
    Arrays.sort(sorted);
    return DoubleStream.of(QUANTILES).map(q -> sorted[(int) (q * sorted.length)]).toArray();
  }

  private static String row(double[] quantiles) {
    return Arrays.stream(quantiles)
        .mapToObj(value -> String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.0f", value))
        .collect(Collectors.joining(" "));
  }
}
