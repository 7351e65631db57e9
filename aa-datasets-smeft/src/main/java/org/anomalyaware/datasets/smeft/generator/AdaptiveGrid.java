package org.anomalyaware.datasets.smeft.generator;

import org.anomalyaware.api.generation.RandomStream;

/**
 * Separable importance-sampling grid of the VEGAS algorithm (G. P. Lepage, J. Comput. Phys. 27
 * (1978) 192): each axis of the unit hypercube is cut into bins of equal probability whose widths
 * are refined so that each bin holds the same share of the integrand's square. Immutable, shared
 * between threads.
 */
final class AdaptiveGrid {
  private static final int BINS = 64;

  /** Lepage's alpha: 0 would never refine, above 2 the grid becomes unstable. */
  private static final double DAMPING = 1.0;

  private final double[][] edges;

  private AdaptiveGrid(double[][] edges) {
    this.edges = edges;
  }

  /** Bins of equal widths. */
  static AdaptiveGrid uniform(int dimensions) {
    double[][] edges = new double[dimensions][BINS + 1];
    for (double[] axis : edges) {
      for (int i = 0; i <= BINS; i++) {
        axis[i] = (double) i / BINS;
      }
    }
    return new AdaptiveGrid(edges);
  }

  int dimensions() {
    return edges.length;
  }

  /**
   * Draws a point.
   *
   * @param point receives the coordinates, each in [0, 1)
   * @param bins receives the bin hit on each axis, for {@link Observations#add}
   * @return inverse of the density at that point
   */
  double draw(RandomStream random, double[] point, int[] bins) {
    double jacobian = 1.0;
    for (int axis = 0; axis < edges.length; axis++) {
      double scaled = random.next() * BINS;
      int bin = (int) scaled;
      double low = edges[axis][bin];
      double width = edges[axis][bin + 1] - low;
      point[axis] = low + (scaled - bin) * width;
      bins[axis] = bin;
      jacobian *= width * BINS;
    }
    return jacobian;
  }

  Observations observations() {
    return new Observations(edges.length);
  }

  /** A grid refined by what was observed while drawing from this one. */
  AdaptiveGrid refined(Observations observations) {
    double[][] refined = new double[edges.length][];
    for (int axis = 0; axis < edges.length; axis++) {
      refined[axis] = refine(edges[axis], importance(observations.squares[axis]));
    }
    return new AdaptiveGrid(refined);
  }

  /** Smoothed and damped share of each bin: Lepage's eq. (17) to (19). */
  private static double[] importance(double[] squares) {
    double[] smooth = new double[BINS];
    double total = 0.0;
    for (int i = 0; i < BINS; i++) {
      double before = squares[Math.max(i - 1, 0)];
      double after = squares[Math.min(i + 1, BINS - 1)];
      smooth[i] = (before + squares[i] + after) / 3.0;
      total += smooth[i];
    }
    if (!(total > 0.0)) {
      throw new IllegalStateException(
          "the integrand is zero at every sampled point; its phase space is empty");
    }
    for (int i = 0; i < BINS; i++) {
      double share = Math.max(smooth[i] / total, 1e-12);
      smooth[i] = share >= 1.0 ? 1.0 : Math.pow((share - 1.0) / Math.log(share), DAMPING);
    }
    return smooth;
  }

  private static double[] refine(double[] old, double[] importance) {
    double total = 0.0;
    for (double value : importance) {
      total += value;
    }
    double[] edges = new double[BINS + 1];
    edges[BINS] = 1.0;
    double perBin = total / BINS;
    double gathered = 0.0;
    int source = 0;
    for (int i = 1; i < BINS; i++) {
      double wanted = i * perBin;
      while (source < BINS - 1 && gathered + importance[source] < wanted) {
        gathered += importance[source];
        source++;
      }
      double fraction = Math.min(1.0, (wanted - gathered) / importance[source]);
      edges[i] = old[source] + fraction * (old[source + 1] - old[source]);
    }
    return edges;
  }

  /** Sum of squared weights in each bin of each axis. */
  static final class Observations {
    private final double[][] squares;

    private Observations(int dimensions) {
      squares = new double[dimensions][BINS];
    }

    void add(int[] bins, double weight) {
      double square = weight * weight;
      for (int axis = 0; axis < squares.length; axis++) {
        squares[axis][bins[axis]] += square;
      }
    }

    void add(Observations other) {
      for (int axis = 0; axis < squares.length; axis++) {
        for (int i = 0; i < BINS; i++) {
          squares[axis][i] += other.squares[axis][i];
        }
      }
    }
  }
}
