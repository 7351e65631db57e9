package org.anomalyaware.datasets.cicids.meter;

import java.util.Map;
import org.anomalyaware.datasets.cicids.packets.Packet;
import org.anomalyaware.datasets.cicids.packets.TcpFlag;

/**
 * The columns of flags. They are called counts but look at the first packet of a flow alone, so
 * they are 0 or 1; and the eight totals stand under each other's names, because CICFlowMeter wrote
 * them in the order of a hash table (keys FIN, SYN, RST, PSH, ACK, URG, CWR, ECE in Java's {@code
 * HashMap}) below a header in another order. Only ACK stands under its own name. In the published
 * files this shows in SYN Flag Count always being equal to Fwd PSH Flags, CWE Flag Count to Fwd URG
 * Flags, and RST Flag Count to ECE Flag Count, of which a SYN with explicit congestion notification
 * sets both. Bwd PSH Flags and Bwd URG Flags are always 0: the first packet is a forward one.
 */
final class FirstPacketFlags {

  private static final Map<FlowColumn, TcpFlag> UNDER_THE_NAME_OF =
      Map.of(
          FlowColumn.FIN_FLAG_COUNT, TcpFlag.RST,
          FlowColumn.SYN_FLAG_COUNT, TcpFlag.PSH,
          FlowColumn.RST_FLAG_COUNT, TcpFlag.ECE,
          FlowColumn.PSH_FLAG_COUNT, TcpFlag.SYN,
          FlowColumn.ACK_FLAG_COUNT, TcpFlag.ACK,
          FlowColumn.URG_FLAG_COUNT, TcpFlag.FIN,
          FlowColumn.CWE_FLAG_COUNT, TcpFlag.URG,
          FlowColumn.ECE_FLAG_COUNT, TcpFlag.CWR);

  private final Packet first;

  FirstPacketFlags(Packet first) {
    this.first = first;
  }

  void write(FlowRow row) {
    UNDER_THE_NAME_OF.forEach((column, flag) -> row.set(column, count(flag)));
    row.set(FlowColumn.FWD_PSH_FLAGS, count(TcpFlag.PSH));
    row.set(FlowColumn.FWD_URG_FLAGS, count(TcpFlag.URG));
  }

  private int count(TcpFlag flag) {
    return first.has(flag) ? 1 : 0;
  }
}
