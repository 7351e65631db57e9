package org.anomalyaware.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How many values lie in each bin. */
final class Histogram {

  private final LogBins bins;
  private final int[] counts;
  private long total;

  private Histogram(LogBins bins) {
    this.bins = bins;
    this.counts = new int[bins.size()];
  }

  /** Counts the background's errors of all seeds together. */
  static Histogram ofBackground(LogBins bins, List<SeedScores> seeds, ScoreColumn column) {
    Histogram histogram = new Histogram(bins);
    seeds.forEach(
        seed -> histogram.add(column.of(seed.scores()), 0, seed.scores().backgroundCount()));
    return histogram;
  }

  /** Counts the anomalies' errors of all seeds together. */
  static Histogram ofAnomalies(LogBins bins, List<SeedScores> seeds, ScoreColumn column) {
    Histogram histogram = new Histogram(bins);
    seeds.forEach(
        seed ->
            histogram.add(
                column.of(seed.scores()), seed.scores().backgroundCount(), seed.scores().size()));
    return histogram;
  }

  private void add(float[] column, int from, int to) {
    bins.count(column, from, to, counts);
    total += to - from;
  }

  LogBins bins() {
    return bins;
  }

  int count(int bin) {
    return counts[bin];
  }

  /** How many values were counted. */
  long total() {
    return total;
  }

  /** The share of the values in a bin, in percent. */
  double percent(int bin) {
    return 100.0 * counts[bin] / total;
  }

  /** The share in the fullest bin, in percent. */
  double highestPercent() {
    return 100.0 * Arrays.stream(counts).max().orElseThrow() / total;
  }

  /** The first bin that holds a value. */
  int firstOccupied() {
    return IntStream.range(0, counts.length).filter(bin -> counts[bin] > 0).min().orElseThrow();
  }

  /** The last bin that holds a value. */
  int lastOccupied() {
    return IntStream.range(0, counts.length).filter(bin -> counts[bin] > 0).max().orElseThrow();
  }

  /** The middle of the bin that holds the median value. */
  double median() {
    long below = 0;
    int bin = 0;
    while (2 * (below + counts[bin]) < total) {
      below += counts[bin];
      bin++;
    }
    return Math.sqrt(bins.edge(bin) * bins.edge(bin + 1));
  }
}
