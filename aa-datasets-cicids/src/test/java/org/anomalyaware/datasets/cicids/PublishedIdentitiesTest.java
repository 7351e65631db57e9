package org.anomalyaware.datasets.cicids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.anomalyaware.datasets.cicids.meter.FlowColumn;
import org.anomalyaware.datasets.cicids.meter.FlowIdentity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The equations that the meter keeps hold in the published rows as well, 12,185 of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedIdentitiesTest {

  private static final double PRECISION = 1e-6;

  private List<double[]> rows = List.of();

  @BeforeAll
  void read_the_rows() {
    rows = PublishedRows.original();
    assertThat(rows).hasSize(12_185);
  }

  @ParameterizedTest
  @EnumSource
  void holds_in_every_published_row(FlowIdentity identity) {
    List<String> broken =
        rows.stream()
            .filter(row -> !identity.holds(row, PRECISION))
            .filter(row -> !isOutOfOrder(row))
            .map(Arrays::toString)
            .limit(3)
            .toList();
    assertThat(broken).as("rows that break %s", identity).isEmpty();
  }

  @Test
  void few_rows_are_out_of_order() {
    assertThat(rows).filteredOn(PublishedIdentitiesTest::isOutOfOrder).hasSize(18);
  }

  /** The capture has packets out of order (Lanvin et al. 2022), which give negative gaps. */
  private static boolean isOutOfOrder(double[] row) {
    return row[FlowColumn.FLOW_IAT_MIN.index()] < 0;
  }
}
