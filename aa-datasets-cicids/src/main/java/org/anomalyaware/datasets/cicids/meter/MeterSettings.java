package org.anomalyaware.datasets.cicids.meter;

import org.apiguardian.api.API;

/**
 * Where the meter cuts.
 *
 * @param flowTimeout microseconds from its first packet after which a flow takes no more packets
 * @param activityTimeout microseconds without a packet after which a flow counts as idle
 */
@API(status = API.Status.INTERNAL)
public record MeterSettings(long flowTimeout, long activityTimeout) {

  /** CICFlowMeter's: 120 s and 5 s. */
  public static final MeterSettings DEFAULT = new MeterSettings(120_000_000, 5_000_000);
}
