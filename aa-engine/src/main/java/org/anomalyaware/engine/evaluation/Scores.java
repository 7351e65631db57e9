package org.anomalyaware.engine.evaluation;

import java.util.Arrays;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * The scores that one detector gave to the background and to the anomalies of a test, checked and
 * sorted once; every statistic is derived from it.
 *
 * <p>Two detectors are compared sample by sample, so the order in which scores are given matters
 * there. Memory: 12 bytes per score, and 24 more while sorting.
 */
@API(status = API.Status.INTERNAL)
public final class Scores {

  private final SortedSample background;
  private final SortedSample anomalies;

  private Scores(SortedSample background, SortedSample anomalies) {
    this.background = background;
    this.anomalies = anomalies;
  }

  /**
   * Takes scores, higher meaning more anomalous.
   *
   * @param background one score per background sample, at least one
   * @param anomalies one score per anomaly, at least one
   * @throws IllegalArgumentException if a class is empty or holds NaN or infinite scores
   */
  public static Scores of(double[] background, double[] anomalies) {
    return new Scores(
        SortedSample.of("background", background), SortedSample.of("anomaly", anomalies));
  }

  /**
   * The same for scores in single precision, which are compared exactly as they are.
   *
   * @throws IllegalArgumentException if a class is empty or holds NaN or infinite scores
   */
  public static Scores of(float[] background, float[] anomalies) {
    return new Scores(
        SortedSample.of("background", widened(background)),
        SortedSample.of("anomaly", widened(anomalies)));
  }

  /**
   * Takes one array that holds the background's scores first and the anomalies' after them.
   *
   * @throws IllegalArgumentException if a class is empty or holds NaN or infinite scores
   * @throws IndexOutOfBoundsException if there are not that many scores
   */
  public static Scores ofBackgroundFirst(float[] scores, int backgroundCount) {
    Objects.checkFromToIndex(0, backgroundCount, scores.length);
    return of(
        Arrays.copyOf(scores, backgroundCount),
        Arrays.copyOfRange(scores, backgroundCount, scores.length));
  }

  /** How many background samples there are. */
  public int backgroundCount() {
    return background.size();
  }

  /** How many anomalies there are. */
  public int anomalyCount() {
    return anomalies.size();
  }

  SortedSample background() {
    return background;
  }

  SortedSample anomalies() {
    return anomalies;
  }

  static double[] widened(float[] scores) {
    double[] wide = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      wide[i] = scores[i];
    }
    return wide;
  }
}
