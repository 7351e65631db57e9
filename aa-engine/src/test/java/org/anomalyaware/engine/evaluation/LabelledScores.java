package org.anomalyaware.engine.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Two detectors' scores of the same samples, read from a CSV: anomaly (0 or 1), baseline, tuned.
 */
record LabelledScores(Scores baseline, Scores tuned) {

  static LabelledScores read(Path csv) throws IOException {
    List<double[]> rows =
        Files.readAllLines(csv).stream().skip(1).map(LabelledScores::numbers).toList();
    return new LabelledScores(column(rows, 1), column(rows, 2));
  }

  private static Scores column(List<double[]> rows, int column) {
    return Scores.of(ofClass(rows, 0, column), ofClass(rows, 1, column));
  }

  private static double[] ofClass(List<double[]> rows, int label, int column) {
    return rows.stream().filter(row -> row[0] == label).mapToDouble(row -> row[column]).toArray();
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
