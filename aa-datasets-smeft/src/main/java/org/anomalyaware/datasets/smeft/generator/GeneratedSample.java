package org.anomalyaware.datasets.smeft.generator;

import org.anomalyaware.datasets.smeft.event.ZhFeature;
import org.apiguardian.api.API;

/**
 * Generated events and how they came about. The arrays are handed over, not copied: a sample is
 * large and has one owner.
 *
 * @param features row-major, {@link ZhFeature#COUNT} columns
 * @param weights one per event, pb, such that their mean times {@code accepted / trials} is the
 *     cross-section; all 1 for unweighted events
 * @param crossSection of the pre-run, within the cuts and times the branching ratios, both lepton
 *     flavours together
 * @param trials phase-space points tried
 * @param overshoots points whose weight exceeded the pre-run's maximum
 * @param overshootShare the share of the events' total weight that lies above the maximum; it is
 *     not lost, see {@link ZhGenerator#unweighted}
 */
@API(status = API.Status.INTERNAL)
@SuppressWarnings("ArrayRecordComponent")
public record GeneratedSample(
    float[] features,
    double[] weights,
    CrossSection crossSection,
    long trials,
    long overshoots,
    double overshootShare) {

  /** Number of events. */
  public int events() {
    return weights.length;
  }

  /** Events kept per phase-space point tried. */
  public double efficiency() {
    return (double) events() / trials;
  }
}
