package org.anomalyaware.datasets.cicids.meter;

/**
 * How long a flow is active and how long idle. A pause longer than the activity timeout ends an
 * active time, which counts if it lasted at all, and is an idle time itself.
 *
 * <p>Two quirks. The packet with the FIN that ends a flow is not looked at, so a pause before it is
 * no idle time. And the active time that a flow ends with never counts; so a flow without a pause
 * has neither, and all eight columns are 0.
 */
final class ActiveIdleTimes {

  private final long timeout;
  private final RunningStatistics active = new RunningStatistics();
  private final RunningStatistics idle = new RunningStatistics();
  private long activeFrom;
  private long lastSeen;

  ActiveIdleTimes(long timeout, long start) {
    this.timeout = timeout;
    this.activeFrom = start;
    this.lastSeen = start;
  }

  void add(long micros) {
    if (micros - lastSeen > timeout) {
      if (lastSeen > activeFrom) {
        active.add(lastSeen - activeFrom);
      }
      idle.add(micros - lastSeen);
      activeFrom = micros;
    }
    lastSeen = micros;
  }

  void write(FlowRow row) {
    row.set(FlowColumn.ACTIVE_MEAN, active.mean());
    row.set(FlowColumn.ACTIVE_STD, active.deviation());
    row.set(FlowColumn.ACTIVE_MAX, active.most());
    row.set(FlowColumn.ACTIVE_MIN, active.least());
    row.set(FlowColumn.IDLE_MEAN, idle.mean());
    row.set(FlowColumn.IDLE_STD, idle.deviation());
    row.set(FlowColumn.IDLE_MAX, idle.most());
    row.set(FlowColumn.IDLE_MIN, idle.least());
  }
}
