package org.anomalyaware.datasets.lhco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jhdf.HdfFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anomalyaware.datasets.lhco.hdf5.PandasTable;
import org.anomalyaware.datasets.lhco.jets.Jet;
import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;
import org.anomalyaware.datasets.lhco.table.ColumnTable;
import org.junit.jupiter.api.Test;

/**
 * The organisers' particles and the features that others computed from them: the two samples at
 * hand have events in common, which our jets are compared with one by one.
 */
class RealParticlesTest {
  private static final int MOST_PARTICLES = 700;

  @Test
  void features_of_real_particles_are_those_that_others_computed() {
    List<double[]> features = features();
    List<List<FourMomentum>> events = particles();
    int same = 0;
    for (List<FourMomentum> particles : events) {
      float[] row = new float[JetColumns.FEATURES];
      Optional<List<Jet>> jets = JetTrigger.accepted(particles);
      if (jets.isEmpty()) {
        continue;
      }
      JetTrigger.measure(jets.get(), row, 0);
      Optional<double[]> theirs =
          features.stream().filter(other -> sameEvent(row, other)).findAny();
      if (theirs.isPresent()) {
        same++;
        assertSame(row, theirs.get());
      }
    }
    assertThat(same).isEqualTo(167);
  }

  @Test
  void every_real_event_passes_the_trigger() {
    assertThat(particles())
        .hasSize(1_000)
        .allMatch(event -> JetTrigger.accepted(event).isPresent());
  }

  /** The features are rounded to six digits, momenta in single precision at best. */
  private static boolean sameEvent(float[] ours, double[] theirs) {
    for (int column : new int[] {JetColumns.PX, JetColumns.PY, JetColumns.PER_JET}) {
      if (Math.abs(ours[column] - theirs[column]) > 0.05) {
        return false;
      }
    }
    return true;
  }

  private static void assertSame(float[] ours, double[] theirs) {
    for (int column = 0; column < JetColumns.FEATURES; column++) {
      double tolerance = column % JetColumns.PER_JET < JetColumns.TAU1 ? 0.01 : 1e-4;
      assertThat((double) ours[column])
          .as(JetColumns.NAMES.get(column))
          .isCloseTo(theirs[column], within(tolerance));
    }
  }

  private static List<double[]> features() {
    List<double[]> rows = new ArrayList<>();
    try (ColumnTable table = PandasTable.open(Fixtures.real("events_sample.features.h5"), "df")) {
      table.read(JetColumns.WITH_LABEL, (row, values) -> rows.add(values.clone()), done -> {});
    }
    return rows;
  }

  private static List<List<FourMomentum>> particles() {
    try (HdfFile file = new HdfFile(Fixtures.real("raw_tiny.h5"))) {
      double[][] rows = (double[][]) file.getDatasetByPath("/df/block0_values").getData();
      List<List<FourMomentum>> events = new ArrayList<>();
      for (double[] row : rows) {
        List<FourMomentum> particles = new ArrayList<>();
        for (int i = 0; i < MOST_PARTICLES; i++) {
          if (row[3 * i] > 0) {
            particles.add(FourMomentum.massless(row[3 * i], row[3 * i + 1], row[3 * i + 2]));
          }
        }
        events.add(particles);
      }
      return events;
    }
  }
}
