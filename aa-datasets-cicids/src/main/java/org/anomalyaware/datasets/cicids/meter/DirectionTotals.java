package org.anomalyaware.datasets.cicids.meter;

/**
 * What the packets of one direction add up to. Times between packets are from one packet of the
 * direction to the next of the same.
 */
final class DirectionTotals {

  private final RunningStatistics payloads = new RunningStatistics();
  private final RunningStatistics gaps = new RunningStatistics();
  private int packets;
  private long headerBytes;
  private int leastHeader;
  private long lastSeen;

  void add(long micros, int payload, int header) {
    payloads.add(payload);
    if (packets > 0) {
      gaps.add(micros - lastSeen);
    }
    leastHeader = packets == 0 ? header : Math.min(leastHeader, header);
    headerBytes += header;
    lastSeen = micros;
    packets++;
  }

  int packets() {
    return packets;
  }

  long headerBytes() {
    return headerBytes;
  }

  int leastHeader() {
    return leastHeader;
  }

  RunningStatistics payloads() {
    return payloads;
  }

  RunningStatistics gaps() {
    return gaps;
  }
}
