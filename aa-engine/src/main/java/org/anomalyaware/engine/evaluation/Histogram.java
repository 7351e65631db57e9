package org.anomalyaware.engine.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * Counts of values in adjacent bins. A bin holds its lower edge and, but for the last one, not its
 * upper edge.
 *
 * @param edges ascending, one more than there are bins
 * @param counts one per bin
 * @param underflow values below the first edge, such as zeros on a logarithmic axis
 */
@API(status = API.Status.INTERNAL)
public record Histogram(List<Double> edges, List<Integer> counts, int underflow) {

  /** Smaller values are zero to a logarithmic axis. */
  private static final double SMALLEST = 1e-300;

  /** Beyond this a logarithmic axis would be spent on values that are zero but for rounding. */
  private static final double WIDEST_RANGE = 1e12;

  /** Values closer together are put in the middle of two decades. */
  private static final double NARROWEST_RANGE = 1.001;

  /** Copies both lists. */
  public Histogram {
    edges = List.copyOf(edges);
    counts = List.copyOf(counts);
    if (counts.isEmpty() || edges.size() != counts.size() + 1) {
      throw new IllegalArgumentException(
          "A histogram has one edge more than bins and at least one bin, but this one has "
              + edges.size()
              + " edges and "
              + counts.size()
              + " bins");
    }
  }

  /**
   * Histograms of several samples over the same bins, which are equally wide in the logarithm and
   * reach from the smallest positive (1e-300 at least) to the largest value of all samples, but
   * over no more than twelve decades below the largest. Values that have no place on such an axis
   * are counted as underflow; if no value has one, the bins reach from 0.1 to 10 and stay empty.
   *
   * @param bins how many bins, at least 1
   * @param samples finite values, of any number
   * @return one histogram for each sample
   * @throws IllegalArgumentException if a value is NaN or infinite
   */
  public static List<Histogram> logarithmic(int bins, List<double[]> samples) {
    if (bins < 1) {
      throw new IllegalArgumentException("A histogram has at least 1 bin, but " + bins + " asked");
    }
    double smallest = Double.POSITIVE_INFINITY;
    double largest = 0;
    for (double[] sample : samples) {
      FiniteValues.require("values", sample);
      for (double value : sample) {
        smallest = value >= SMALLEST ? Math.min(smallest, value) : smallest;
        largest = Math.max(largest, value);
      }
    }
    double[] edges =
        largest < SMALLEST
            ? logarithmicEdges(bins, 1, 1)
            : logarithmicEdges(bins, Math.max(smallest, largest / WIDEST_RANGE), largest);
    List<Histogram> histograms = new ArrayList<>();
    for (double[] sample : samples) {
      histograms.add(counted(edges, sample));
    }
    return List.copyOf(histograms);
  }

  private static double[] logarithmicEdges(int bins, double low, double high) {
    if (high < low * NARROWEST_RANGE) {
      return logarithmicEdges(bins, low / 10, Math.min(high, Double.MAX_VALUE / 10) * 10);
    }
    double from = Math.log(low);
    double step = (Math.log(high) - from) / bins;
    double[] edges = new double[bins + 1];
    Arrays.setAll(edges, edge -> Math.exp(from + step * edge));
    // Rounding must not put the extreme values out of range.
    edges[0] = low;
    edges[bins] = high;
    return edges;
  }

  private static Histogram counted(double[] edges, double[] sample) {
    int[] counts = new int[edges.length - 1];
    int underflow = 0;
    for (double value : sample) {
      int found = Arrays.binarySearch(edges, value);
      int bin = found >= 0 ? found : -found - 2;
      if (bin < 0) {
        underflow++;
      } else {
        counts[Math.min(bin, counts.length - 1)]++;
      }
    }
    return new Histogram(
        Arrays.stream(edges).boxed().toList(), IntStream.of(counts).boxed().toList(), underflow);
  }
}
