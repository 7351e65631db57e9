package org.anomalyaware.datasets.cicids.meter;

import java.util.ArrayList;
import java.util.List;
import org.anomalyaware.datasets.cicids.packets.Conversation;
import org.anomalyaware.datasets.cicids.packets.Packet;
import org.anomalyaware.datasets.cicids.packets.Side;
import org.anomalyaware.datasets.cicids.packets.TcpFlag;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a conversation into flows and measures them as CICFlowMeter did for the published files.
 *
 * <p>A flow ends with the first FIN of either side. What follows, the other FIN and its
 * acknowledgement at the least, becomes a flow of its own, forward in the direction of whoever
 * sends first. A flow ends, too, before a packet that comes later than the flow timeout after the
 * flow's first; the next flow keeps the direction and destination port. RST ends nothing. Flows of
 * a single packet are not reported.
 *
 * <p>The header of a UDP datagram, always 8 bytes, counts as what CICFlowMeter had last read as a
 * TCP header. In the published files this is mostly 20 or 32 bytes, and sometimes negative.
 */
@API(status = API.Status.INTERNAL)
public final class FlowMeter {

  private final MeterSettings settings;

  /** A meter with these timeouts. */
  public FlowMeter(MeterSettings settings) {
    this.settings = settings;
  }

  /**
   * The flows of a conversation, in the order in which they end.
   *
   * @param datagramHeader bytes that the header of a datagram counts as
   */
  public List<MeteredFlow> measure(Conversation conversation, int datagramHeader) {
    List<MeteredFlow> flows = new ArrayList<>();
    FlowInProgress flow = null;
    for (Packet packet : conversation.packets()) {
      if (flow == null) {
        Side side = packet.sender();
        int port = side == Side.CLIENT ? conversation.serverPort() : conversation.clientPort();
        flow = new FlowInProgress(packet, side, port, datagramHeader, settings);
      } else if (packet.micros() - flow.start() > settings.flowTimeout()) {
        report(flow, flows);
        flow =
            new FlowInProgress(
                packet, flow.forwardSide(), flow.destinationPort(), datagramHeader, settings);
      } else if (packet.has(TcpFlag.FIN)) {
        flow.addLast(packet);
        report(flow, flows);
        flow = null;
      } else {
        flow.add(packet);
      }
    }
    report(flow, flows);
    return flows;
  }

  private static void report(@Nullable FlowInProgress flow, List<MeteredFlow> flows) {
    if (flow != null && flow.hasSeveralPackets()) {
      flows.add(flow.finish());
    }
  }
}
