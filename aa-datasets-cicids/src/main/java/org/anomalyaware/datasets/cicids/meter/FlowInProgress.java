package org.anomalyaware.datasets.cicids.meter;

import org.anomalyaware.datasets.cicids.packets.Packet;
import org.anomalyaware.datasets.cicids.packets.Side;

/**
 * A flow that may get more packets. Forward is the direction of the side that began the flow; the
 * very first packet always counts as forward, even in a flow that goes on after the flow timeout
 * with a packet of the other side.
 *
 * <p>Quirks of the columns written here:
 *
 * <ul>
 *   <li>The first packet's payload counts twice in Packet Length Mean, Std and Variance, and in the
 *       sum, but not in the number, behind Average Packet Size.
 *   <li>act_data_pkt_fwd leaves out the first packet.
 *   <li>Init_Win_bytes_backward is the window of the last packet backward. Both windows are the
 *       field in the header, before scaling, and -1 where there is none.
 *   <li>min_seg_size_forward is the shortest header, not a size of segments.
 *   <li>Down/Up Ratio is cut to a whole number.
 *   <li>Fwd Header Length stands twice.
 *   <li>A flow is one subflow whatever its pauses, so the subflow columns are the totals; bulk
 *       transfers are looked for in the first packet alone, so all six columns of them are 0.
 *   <li>Flow Bytes/s and Flow Packets/s are Infinity or NaN for a flow without duration, while Fwd
 *       and Bwd Packets/s are 0.
 * </ul>
 */
final class FlowInProgress {

  private static final double MICROS_PER_SECOND = 1e6;

  /** Bytes of an Ethernet frame that IP fills at the least, and its header without options. */
  private static final int LEAST_ETHERNET_PAYLOAD = 46;

  private static final int IP_HEADER = 20;

  private final Side forwardSide;
  private final int destinationPort;
  private final int datagramHeader;
  private final long start;
  private final FirstPacketFlags flags;
  private final ActiveIdleTimes times;
  private final DirectionTotals forward = new DirectionTotals();
  private final DirectionTotals backward = new DirectionTotals();
  private final RunningStatistics payloads = new RunningStatistics();
  private final RunningStatistics gaps = new RunningStatistics();
  private final int firstWindow;
  private int lastWindowBackward = Packet.NO_WINDOW;
  private int laterDataPacketsForward;
  private long lastSeen;

  /**
   * Begins a flow.
   *
   * @param forwardSide whose direction is forward
   * @param destinationPort the port of the other side
   * @param datagramHeader what the header of a datagram counts as, see {@link FlowMeter}
   */
  FlowInProgress(
      Packet first,
      Side forwardSide,
      int destinationPort,
      int datagramHeader,
      MeterSettings settings) {
    this.forwardSide = forwardSide;
    this.destinationPort = destinationPort;
    this.datagramHeader = datagramHeader;
    this.start = first.micros();
    this.lastSeen = start;
    this.flags = new FirstPacketFlags(first);
    this.times = new ActiveIdleTimes(settings.activityTimeout(), start);
    this.firstWindow = first.window();
    payloads.add(payload(first));
    payloads.add(payload(first));
    forward.add(start, payload(first), header(first));
  }

  Side forwardSide() {
    return forwardSide;
  }

  int destinationPort() {
    return destinationPort;
  }

  long start() {
    return start;
  }

  boolean hasSeveralPackets() {
    return packets() > 1;
  }

  /** Adds a packet that ends the flow. */
  void addLast(Packet packet) {
    int payload = payload(packet);
    payloads.add(payload);
    gaps.add(packet.micros() - lastSeen);
    if (packet.sender() == forwardSide) {
      laterDataPacketsForward += payload > 0 ? 1 : 0;
      forward.add(packet.micros(), payload, header(packet));
    } else {
      lastWindowBackward = packet.window();
      backward.add(packet.micros(), payload, header(packet));
    }
    lastSeen = packet.micros();
  }

  /** Adds any other packet. */
  void add(Packet packet) {
    times.add(packet.micros());
    addLast(packet);
  }

  /** The payload with the padding of a short Ethernet frame, which CICFlowMeter takes for data. */
  private static int payload(Packet packet) {
    return Math.max(packet.payload(), LEAST_ETHERNET_PAYLOAD - IP_HEADER - packet.header());
  }

  private int header(Packet packet) {
    return packet.isDatagram() ? datagramHeader : packet.header();
  }

  private int packets() {
    return forward.packets() + backward.packets();
  }

  MeteredFlow finish() {
    FlowRow row = new FlowRow();
    row.set(FlowColumn.DESTINATION_PORT, destinationPort);
    writeTotals(row);
    writeLengths(row);
    writeRates(row);
    writeGaps(row);
    flags.write(row);
    row.set(FlowColumn.INIT_WIN_BYTES_FORWARD, firstWindow);
    row.set(FlowColumn.INIT_WIN_BYTES_BACKWARD, lastWindowBackward);
    times.write(row);
    return row.finish();
  }

  private void writeTotals(FlowRow row) {
    row.set(FlowColumn.TOTAL_FWD_PACKETS, forward.packets());
    row.set(FlowColumn.TOTAL_BACKWARD_PACKETS, backward.packets());
    row.set(FlowColumn.TOTAL_LENGTH_OF_FWD_PACKETS, forward.payloads().sum());
    row.set(FlowColumn.TOTAL_LENGTH_OF_BWD_PACKETS, backward.payloads().sum());
    row.set(FlowColumn.SUBFLOW_FWD_PACKETS, forward.packets());
    row.set(FlowColumn.SUBFLOW_BWD_PACKETS, backward.packets());
    row.set(FlowColumn.SUBFLOW_FWD_BYTES, forward.payloads().sum());
    row.set(FlowColumn.SUBFLOW_BWD_BYTES, backward.payloads().sum());
    row.set(FlowColumn.FWD_HEADER_LENGTH, forward.headerBytes());
    row.set(FlowColumn.FWD_HEADER_LENGTH_AGAIN, forward.headerBytes());
    row.set(FlowColumn.BWD_HEADER_LENGTH, backward.headerBytes());
    row.set(FlowColumn.MIN_SEG_SIZE_FORWARD, forward.leastHeader());
    row.set(FlowColumn.ACT_DATA_PKT_FWD, laterDataPacketsForward);
    row.set(FlowColumn.DOWN_UP_RATIO, backward.packets() / forward.packets());
  }

  private void writeLengths(FlowRow row) {
    row.set(FlowColumn.FWD_PACKET_LENGTH_MAX, forward.payloads().most());
    row.set(FlowColumn.FWD_PACKET_LENGTH_MIN, forward.payloads().least());
    row.set(FlowColumn.FWD_PACKET_LENGTH_MEAN, forward.payloads().mean());
    row.set(FlowColumn.FWD_PACKET_LENGTH_STD, forward.payloads().deviation());
    row.set(FlowColumn.BWD_PACKET_LENGTH_MAX, backward.payloads().most());
    row.set(FlowColumn.BWD_PACKET_LENGTH_MIN, backward.payloads().least());
    row.set(FlowColumn.BWD_PACKET_LENGTH_MEAN, backward.payloads().mean());
    row.set(FlowColumn.BWD_PACKET_LENGTH_STD, backward.payloads().deviation());
    row.set(FlowColumn.AVG_FWD_SEGMENT_SIZE, forward.payloads().mean());
    row.set(FlowColumn.AVG_BWD_SEGMENT_SIZE, backward.payloads().mean());
    row.set(FlowColumn.MIN_PACKET_LENGTH, payloads.least());
    row.set(FlowColumn.MAX_PACKET_LENGTH, payloads.most());
    row.set(FlowColumn.PACKET_LENGTH_MEAN, payloads.mean());
    row.set(FlowColumn.PACKET_LENGTH_STD, payloads.deviation());
    row.set(FlowColumn.PACKET_LENGTH_VARIANCE, payloads.variance());
    row.set(FlowColumn.AVERAGE_PACKET_SIZE, payloads.sum() / packets());
  }

  private void writeRates(FlowRow row) {
    long duration = lastSeen - start;
    double seconds = duration / MICROS_PER_SECOND;
    double bytes = forward.payloads().sum() + backward.payloads().sum();
    row.set(FlowColumn.FLOW_DURATION, duration);
    row.set(FlowColumn.FLOW_BYTES_PER_SECOND, bytes / seconds);
    row.set(FlowColumn.FLOW_PACKETS_PER_SECOND, packets() / seconds);
    row.set(FlowColumn.FWD_PACKETS_PER_SECOND, duration > 0 ? forward.packets() / seconds : 0);
    row.set(FlowColumn.BWD_PACKETS_PER_SECOND, duration > 0 ? backward.packets() / seconds : 0);
  }

  private void writeGaps(FlowRow row) {
    row.set(FlowColumn.FLOW_IAT_MEAN, gaps.mean());
    row.set(FlowColumn.FLOW_IAT_STD, gaps.deviation());
    row.set(FlowColumn.FLOW_IAT_MAX, gaps.most());
    row.set(FlowColumn.FLOW_IAT_MIN, gaps.least());
    row.set(FlowColumn.FWD_IAT_TOTAL, forward.gaps().sum());
    row.set(FlowColumn.FWD_IAT_MEAN, forward.gaps().mean());
    row.set(FlowColumn.FWD_IAT_STD, forward.gaps().deviation());
    row.set(FlowColumn.FWD_IAT_MAX, forward.gaps().most());
    row.set(FlowColumn.FWD_IAT_MIN, forward.gaps().least());
    row.set(FlowColumn.BWD_IAT_TOTAL, backward.gaps().sum());
    row.set(FlowColumn.BWD_IAT_MEAN, backward.gaps().mean());
    row.set(FlowColumn.BWD_IAT_STD, backward.gaps().deviation());
    row.set(FlowColumn.BWD_IAT_MAX, backward.gaps().most());
    row.set(FlowColumn.BWD_IAT_MIN, backward.gaps().least());
  }
}
