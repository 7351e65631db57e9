package org.anomalyaware.datasets.cicids.packets;

import org.apiguardian.api.API;

/**
 * Random draws. SplitMix64 (Steele, Lea, Flood 2014) and {@link StrictMath}, so that a seed gives
 * the same numbers on every Java version and machine. A stream is named by a seed, a purpose and a
 * block.
 */
@API(status = API.Status.INTERNAL)
public final class Draws {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  private Draws(long state) {
    this.state = state;
  }

  /** The stream of one block of one purpose. */
  public static Draws of(long seed, long purpose, long block) {
    long hash = mix(seed + GOLDEN_GAMMA);
    hash = mix(hash + GOLDEN_GAMMA * (purpose + 1));
    return new Draws(mix(hash + GOLDEN_GAMMA * (block + 1)));
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** Uniform in [0, 1). */
  public double unit() {
    state += GOLDEN_GAMMA;
    return (mix(state) >>> 11) * UNIT;
  }

  /** Uniform in [low, high). */
  public double between(double low, double high) {
    return low + (high - low) * unit();
  }

  /** A whole number from low to high, both included. */
  public int whole(int low, int high) {
    return low + (int) ((high - low + 1) * unit());
  }

  /** True with a probability. */
  public boolean chance(double probability) {
    return unit() < probability;
  }

  /** Exponential with a mean. */
  public double exponential(double mean) {
    return -mean * StrictMath.log(1 - unit());
  }

  /** Standard normal (Box and Muller 1958). */
  public double normal() {
    return StrictMath.sqrt(exponential(2)) * StrictMath.cos(2 * StrictMath.PI * unit());
  }

  /** Lognormal with a median and a standard deviation of the logarithm. */
  public double lognormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * normal());
  }

  /** Pareto from a least value on with an exponent. */
  public double pareto(double least, double exponent) {
    return least / StrictMath.pow(1 - unit(), 1 / exponent);
  }

  /** Weibull with a scale and a shape. */
  public double weibull(double scale, double shape) {
    return scale * StrictMath.pow(exponential(1), 1 / shape);
  }

  /** How often something happens, at least once, if it goes on with a probability each time. */
  public int geometric(double goesOn, int most) {
    int times = 1;
    while (times < most && chance(goesOn)) {
      times++;
    }
    return times;
  }
}
