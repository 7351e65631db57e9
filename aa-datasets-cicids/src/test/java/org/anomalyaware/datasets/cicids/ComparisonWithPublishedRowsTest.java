package org.anomalyaware.datasets.cicids;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.datasets.cicids.meter.FlowColumn;
import org.anomalyaware.datasets.cicids.simulation.FlowSimulator;
import org.anomalyaware.datasets.cicids.simulation.TrafficKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Prints quartiles of simulated and of published flows side by side: benign ones against the first
 * rows of Monday and Thursday, attacks against the cleaned files. Rows with the same numbers count
 * once on both sides, as in the cleaned files.
 */
@EnabledIfSystemProperty(
    named = "aa.measure",
    matches = "true",
    disabledReason = "a measurement; asked for with -Daa.measure=true")
class ComparisonWithPublishedRowsTest {

  private static final System.Logger LOGGER = System.getLogger("measured");

  private static final List<FlowColumn> COLUMNS =
      List.of(
          FlowColumn.FLOW_DURATION,
          FlowColumn.TOTAL_FWD_PACKETS,
          FlowColumn.TOTAL_LENGTH_OF_FWD_PACKETS,
          FlowColumn.FWD_PACKET_LENGTH_MAX,
          FlowColumn.BWD_PACKET_LENGTH_MAX,
          FlowColumn.PACKET_LENGTH_MEAN,
          FlowColumn.FLOW_IAT_MEAN,
          FlowColumn.FLOW_IAT_MAX,
          FlowColumn.BWD_PACKETS_PER_SECOND,
          FlowColumn.FWD_HEADER_LENGTH,
          FlowColumn.INIT_WIN_BYTES_FORWARD,
          FlowColumn.INIT_WIN_BYTES_BACKWARD,
          FlowColumn.IDLE_MAX);

  @Test
  void benign_flows() throws InterruptedException {
    List<double[]> published = new ArrayList<>();
    for (String name : List.of("original_monday_head.csv", "original_thursday_head.csv")) {
      published.addAll(PublishedRows.read(name, "BENIGN"::equals));
    }
    print("benign", SimulatedFamily.BENIGN, published, FlowColumn.titles());
  }

  @Test
  void password_guessing() throws InterruptedException {
    print("Brute Force", SimulatedFamily.BRUTE_FORCE, cleaned("Brute Force"), cleanedColumns());
  }

  @Test
  void denial_of_service() throws InterruptedException {
    print("DoS", SimulatedFamily.DOS, cleaned("DoS"), cleanedColumns());
  }

  private static List<double[]> cleaned(String label) {
    List<double[]> rows =
        new ArrayList<>(PublishedRows.read("cleaned_balanced.csv", label::equals));
    rows.addAll(PublishedRows.read("cleaned_stratified.csv", label::equals));
    return rows;
  }

  private static List<String> cleanedColumns() {
    return FlowFeatures.CLEANED.stream().map(Feature::name).toList();
  }

  private static void print(
      String title, SimulatedFamily family, List<double[]> published, List<String> columns)
      throws InterruptedException {
    List<double[]> ours = distinct(simulate(family));
    List<double[]> theirs = distinct(published);
    assertThat(theirs).hasSizeGreaterThan(1_000);
    StringBuilder table = new StringBuilder();
    table.append(
        "%n| %s | simulated (%d) | published (%d) |%n|---|---|---|%n"
            .formatted(title, ours.size(), theirs.size()));
    for (FlowColumn column : COLUMNS) {
      table.append(
          "| %s | %s | %s |%n"
              .formatted(
                  column.title(),
                  quartiles(ours, column.index()),
                  quartiles(theirs, columns.indexOf(column.title()))));
    }
    LOGGER.log(Level.INFO, table.toString());
  }

  private static List<double[]> simulate(SimulatedFamily family) throws InterruptedException {
    int flows =
        Integer.parseInt(
            switch (family) {
              case BENIGN -> SimulationSettings.BENIGN_FLOWS.defaultText();
              case BRUTE_FORCE -> SimulationSettings.BRUTE_FORCE_FLOWS.defaultText();
              case DOS -> SimulationSettings.DOS_FLOWS.defaultText();
            });
    List<double[]> rows = new ArrayList<>();
    for (Map.Entry<TrafficKind, Integer> part : family.among(flows).entrySet()) {
      float[] values =
          new FlowSimulator(1, 2).simulate(part.getKey(), part.getValue(), done -> {}).values();
      for (int start = 0; start < values.length; start += FlowColumn.COUNT) {
        double[] row = new double[FlowColumn.COUNT];
        for (int i = 0; i < row.length; i++) {
          row[i] = values[start + i];
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<double[]> distinct(List<double[]> rows) {
    RowSet seen = new RowSet();
    return rows.stream().filter(row -> seen.add(RowSet.bits(row))).toList();
  }

  private static String quartiles(List<double[]> rows, int column) {
    double[] sorted = rows.stream().mapToDouble(row -> row[column]).sorted().toArray();
    return String.join(
        ", ",
        Arrays.stream(new double[] {0.25, 0.5, 0.75})
            .mapToObj(share -> text(sorted[(int) (share * (sorted.length - 1))]))
            .toList());
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 1e5 ? "%.4g" : "%.2e", value)
        .replaceAll("(\\.\\d*?)0+$", "$1")
        .replaceAll("\\.$", "");
  }
}
