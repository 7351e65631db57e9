package org.anomalyaware.datasets.smeft.generator;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.anomalyaware.api.generation.ParallelBlocks;
import org.anomalyaware.api.generation.RandomStream;
import org.anomalyaware.datasets.smeft.event.EventCuts;
import org.anomalyaware.datasets.smeft.event.FeatureRow;
import org.anomalyaware.datasets.smeft.event.ZhFeature;
import org.anomalyaware.datasets.smeft.event.ZhMomenta;
import org.anomalyaware.datasets.smeft.physics.HiggsGaugeCouplings;
import org.apiguardian.api.API;

/**
 * Generates pp → ZH → l⁺l⁻ b b̄ (l = e, µ) for one contribution. Work is cut into blocks of fixed
 * size, each with a random stream of its own that is named by seed, stage and block, so the result
 * depends on the seed but not on the number of threads.
 */
@API(status = API.Status.INTERNAL)
public final class ZhGenerator {
  private static final int ADAPTATIONS = 5;
  private static final int ADAPTATION_BLOCKS = 16;
  private static final int INTEGRATION_BLOCKS = 80;
  private static final int POINTS_PER_BLOCK = 2_500;
  private static final int EVENTS_PER_BLOCK = 2_000;

  private final GeneratorSettings settings;
  private final HiggsGaugeCouplings couplings;
  private final long seed;
  private final int threads;
  private final Preparation preparation;

  /**
   * Adapts the grid, integrates the cross-section and finds the maximum weight; a fraction of a
   * second.
   *
   * @param settings what is generated
   * @param contribution which part of the squared amplitude
   * @param cHw coefficient of O_HW; has no effect on {@link Contribution#STANDARD_MODEL}
   * @param seed names the random numbers; contributions never share them
   * @param threads how many threads work; 1 or more
   * @throws IllegalArgumentException if cHW or the cuts leave nothing to generate
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public ZhGenerator(
      GeneratorSettings settings, Contribution contribution, double cHw, long seed, int threads)
      throws InterruptedException {
    this.settings = settings;
    this.couplings = contribution.couplings(settings.electroweak(), cHw);
    this.seed = contribution.seed(seed);
    this.threads = threads;
    this.preparation = prepare();
  }

  /** Cross-section within the cuts, times branching ratios, electrons and muons together. */
  public CrossSection crossSection() {
    return preparation.crossSection;
  }

  /**
   * Unweighted events by hit or miss against the maximum weight of the pre-run.
   *
   * <p>Where a weight w exceeds that maximum M, w / M copies are due. The whole part is always
   * given and the rest by chance, as for any other point, and each copy gets an azimuth and a
   * direction along the beam of its own, under both of which the distribution is symmetric. So
   * overshoots bias nothing; they cost a few events that agree in all features but azimuths and the
   * sign of pseudorapidities, and their share is reported.
   *
   * @param events how many; with the same seed, fewer events are a prefix of more
   * @param progress hears how many events are done, one call at a time, from any thread
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public GeneratedSample unweighted(int events, LongConsumer progress) throws InterruptedException {
    float[] features = new float[Math.multiplyExact(events, ZhFeature.COUNT)];
    double[] weights = new double[events];
    Arrays.fill(weights, 1.0);
    Progress done = new Progress(progress);
    int blocks = (events + EVENTS_PER_BLOCK - 1) / EVENTS_PER_BLOCK;
    List<Tally> tallies =
        ParallelBlocks.run(
            blocks,
            threads,
            block -> {
              int first = block * EVENTS_PER_BLOCK;
              int last = Math.min(events, first + EVENTS_PER_BLOCK);
              Tally tally = unweightedBlock(block, features, first, last);
              done.add(last - first);
              return tally;
            });
    return sample(features, weights, tallies);
  }

  /**
   * Weighted events: every phase-space point within the cuts, with its weight.
   *
   * @param events how many; with the same seed, fewer events are a prefix of more
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public GeneratedSample weighted(int events) throws InterruptedException {
    float[] features = new float[Math.multiplyExact(events, ZhFeature.COUNT)];
    double[] weights = new double[events];
    int blocks = (events + EVENTS_PER_BLOCK - 1) / EVENTS_PER_BLOCK;
    List<Tally> tallies =
        ParallelBlocks.run(
            blocks,
            threads,
            block -> {
              int first = block * EVENTS_PER_BLOCK;
              int last = Math.min(events, first + EVENTS_PER_BLOCK);
              return weightedBlock(block, features, weights, first, last);
            });
    return sample(features, weights, tallies);
  }

  private GeneratedSample sample(float[] features, double[] weights, List<Tally> tallies) {
    Tally total = new Tally();
    tallies.forEach(total::add);
    double share = total.weight > 0.0 ? total.excess / total.weight : 0.0;
    return new GeneratedSample(
        features, weights, preparation.crossSection, total.trials, total.overshoots, share);
  }

  private Tally unweightedBlock(int block, float[] features, int first, int last) {
    RandomStream random = Stage.EVENTS.stream(seed, block);
    Integrand integrand = new Integrand(settings, couplings);
    double[] oriented = new double[ZhMomenta.LENGTH];
    Tally tally = new Tally();
    int event = first;
    while (event < last) {
      double ratio = integrand.draw(preparation.grid, random) / preparation.maximum;
      tally.add(ratio);
      int copies = copies(ratio, random.next());
      for (; copies > 0 && event < last; copies--, event++) {
        orient(integrand.momenta(), random, oriented);
        FeatureRow.measure(oriented, features, event * ZhFeature.COUNT);
      }
    }
    return tally;
  }

  private Tally weightedBlock(int block, float[] features, double[] weights, int first, int last) {
    RandomStream random = Stage.EVENTS.stream(seed, block);
    Integrand integrand = new Integrand(settings, couplings);
    double[] oriented = new double[ZhMomenta.LENGTH];
    Tally tally = new Tally();
    int event = first;
    while (event < last) {
      double weight = integrand.draw(preparation.grid, random);
      tally.trials++;
      if (weight > 0.0) {
        orient(integrand.momenta(), random, oriented);
        FeatureRow.measure(oriented, features, event * ZhFeature.COUNT);
        weights[event] = weight;
        event++;
      }
    }
    return tally;
  }

  /**
   * How many events a weight is worth, in units of the maximum: its mean over the chance is exact.
   */
  static int copies(double ratio, double chance) {
    return (int) (ratio + chance);
  }

  /** Turns the event by a random azimuth and, half the time, mirrors it along the beam. */
  static void orient(double[] momenta, RandomStream random, double[] oriented) {
    double azimuth = 2.0 * Math.PI * random.next();
    double cosine = Math.cos(azimuth);
    double sine = Math.sin(azimuth);
    double mirror = random.next() < 0.5 ? -1.0 : 1.0;
    for (int k = 0; k < ZhMomenta.LENGTH; k += 4) {
      oriented[k] = momenta[k];
      oriented[k + 1] = cosine * momenta[k + 1] - sine * momenta[k + 2];
      oriented[k + 2] = sine * momenta[k + 1] + cosine * momenta[k + 2];
      oriented[k + 3] = mirror * momenta[k + 3];
    }
  }

  private Preparation prepare() throws InterruptedException {
    // The grid learns the integrand without cuts: a product of one-dimensional densities cannot
    // follow
    // their edges, and points just inside would get huge weights. Points outside cost next to
    // nothing.
    AdaptiveGrid grid = AdaptiveGrid.uniform(PhaseSpace.DIMENSIONS);
    GeneratorSettings uncut = settings.withCuts(EventCuts.NONE);
    for (int i = 0; i < ADAPTATIONS; i++) {
      AdaptiveGrid current = grid;
      int firstBlock = i * ADAPTATION_BLOCKS;
      List<AdaptiveGrid.Observations> observed =
          ParallelBlocks.run(
              ADAPTATION_BLOCKS,
              threads,
              block -> {
                RandomStream random = Stage.ADAPTATION.stream(seed, firstBlock + block);
                Integrand integrand = new Integrand(uncut, couplings);
                AdaptiveGrid.Observations observations = current.observations();
                for (int p = 0; p < POINTS_PER_BLOCK; p++) {
                  double weight = integrand.draw(current, random);
                  observations.add(integrand.bins(), weight);
                }
                return observations;
              });
      AdaptiveGrid.Observations total = current.observations();
      observed.forEach(total::add);
      grid = current.refined(total);
    }
    AdaptiveGrid adapted = grid;
    List<Moments> integrated =
        ParallelBlocks.run(
            INTEGRATION_BLOCKS,
            threads,
            block -> {
              RandomStream random = Stage.INTEGRATION.stream(seed, block);
              Integrand integrand = new Integrand(settings, couplings);
              Moments moments = new Moments();
              for (int p = 0; p < POINTS_PER_BLOCK; p++) {
                moments.add(integrand.draw(adapted, random));
              }
              return moments;
            });
    Moments moments = new Moments();
    integrated.forEach(moments::add);
    if (moments.maximum() == 0.0) {
      throw new IllegalArgumentException(
          "none of %d sampled events passes the cuts %s; loosen them"
              .formatted(INTEGRATION_BLOCKS * POINTS_PER_BLOCK, settings.cuts()));
    }
    return new Preparation(adapted, moments.maximum(), moments.crossSection());
  }

  private record Preparation(AdaptiveGrid grid, double maximum, CrossSection crossSection) {}

  /** Adds up what several threads have done and reports it one call at a time. */
  private static final class Progress {
    private final LongConsumer listener;
    private long done;

    Progress(LongConsumer listener) {
      this.listener = listener;
    }

    synchronized void add(long events) {
      done += events;
      listener.accept(done);
    }
  }

  /** What hit-or-miss counts. */
  private static final class Tally {
    private long trials;
    private long overshoots;
    private double weight;
    private double excess;

    void add(double ratio) {
      trials++;
      weight += ratio;
      if (ratio > 1.0) {
        overshoots++;
        excess += ratio - 1.0;
      }
    }

    void add(Tally other) {
      trials += other.trials;
      overshoots += other.overshoots;
      weight += other.weight;
      excess += other.excess;
    }
  }
}
