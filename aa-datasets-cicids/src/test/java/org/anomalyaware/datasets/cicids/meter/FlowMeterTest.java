package org.anomalyaware.datasets.cicids.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anomalyaware.datasets.cicids.packets.Conversation;
import org.anomalyaware.datasets.cicids.packets.Packet;
import org.anomalyaware.datasets.cicids.packets.Side;
import org.anomalyaware.datasets.cicids.packets.TcpFlag;
import org.junit.jupiter.api.Test;

/** Conversations small enough to work out by hand. */
class FlowMeterTest {

  private static final int CLIENT_PORT = 40_000;
  private static final int SERVER_PORT = 80;
  private static final long SECOND = 1_000_000;

  private final List<Packet> packets = new ArrayList<>();

  @Test
  void a_request_and_its_answer_give_all_78_columns() {
    client(0, 0, 40, 29_200, TcpFlag.SYN);
    server(100, 0, 40, 28_960, TcpFlag.SYN, TcpFlag.ACK);
    client(300, 0, 32, 229, TcpFlag.ACK);
    client(400, 300, 32, 229, TcpFlag.PSH, TcpFlag.ACK);
    server(1_400, 1_000, 32, 235, TcpFlag.ACK);
    server(1_500, 500, 32, 235, TcpFlag.PSH, TcpFlag.ACK);
    server(2_000, 0, 32, 236, TcpFlag.FIN, TcpFlag.ACK);

    assertThat(measure()).hasSize(1);
    Expected flow = new Expected(measure().get(0));
    flow.has(FlowColumn.DESTINATION_PORT, 80);
    flow.has(FlowColumn.FLOW_DURATION, 2_000);
    flow.has(FlowColumn.TOTAL_FWD_PACKETS, 3);
    flow.has(FlowColumn.TOTAL_BACKWARD_PACKETS, 4);
    flow.has(FlowColumn.TOTAL_LENGTH_OF_FWD_PACKETS, 300);
    flow.has(FlowColumn.TOTAL_LENGTH_OF_BWD_PACKETS, 1_500);
    flow.has(FlowColumn.FWD_PACKET_LENGTH_MAX, 300);
    flow.has(FlowColumn.FWD_PACKET_LENGTH_MIN, 0);
    flow.has(FlowColumn.FWD_PACKET_LENGTH_MEAN, 100);
    // 0, 0, 300: (100² + 100² + 200²) / 2
    flow.has(FlowColumn.FWD_PACKET_LENGTH_STD, Math.sqrt(30_000));
    flow.has(FlowColumn.BWD_PACKET_LENGTH_MAX, 1_000);
    flow.has(FlowColumn.BWD_PACKET_LENGTH_MIN, 0);
    flow.has(FlowColumn.BWD_PACKET_LENGTH_MEAN, 375);
    // 0, 1000, 500, 0: (375² + 625² + 125² + 375²) / 3
    flow.has(FlowColumn.BWD_PACKET_LENGTH_STD, Math.sqrt(687_500 / 3.0));
    flow.has(FlowColumn.FLOW_BYTES_PER_SECOND, 1_800 / 0.002);
    flow.has(FlowColumn.FLOW_PACKETS_PER_SECOND, 7 / 0.002);
    // gaps 100, 200, 100, 1000, 100, 500
    flow.has(FlowColumn.FLOW_IAT_MEAN, 2_000 / 6.0);
    flow.has(FlowColumn.FLOW_IAT_STD, Math.sqrt((1_320_000 - 2_000.0 * 2_000 / 6) / 5));
    flow.has(FlowColumn.FLOW_IAT_MAX, 1_000);
    flow.has(FlowColumn.FLOW_IAT_MIN, 100);
    // forward at 0, 300, 400
    flow.has(FlowColumn.FWD_IAT_TOTAL, 400);
    flow.has(FlowColumn.FWD_IAT_MEAN, 200);
    flow.has(FlowColumn.FWD_IAT_STD, Math.sqrt(20_000));
    flow.has(FlowColumn.FWD_IAT_MAX, 300);
    flow.has(FlowColumn.FWD_IAT_MIN, 100);
    // backward at 100, 1400, 1500, 2000
    flow.has(FlowColumn.BWD_IAT_TOTAL, 1_900);
    flow.has(FlowColumn.BWD_IAT_MEAN, 1_900 / 3.0);
    flow.has(FlowColumn.BWD_IAT_STD, Math.sqrt((1_950_000 - 1_900.0 * 1_900 / 3) / 2));
    flow.has(FlowColumn.BWD_IAT_MAX, 1_300);
    flow.has(FlowColumn.BWD_IAT_MIN, 100);
    flow.has(FlowColumn.FWD_HEADER_LENGTH, 104);
    flow.has(FlowColumn.FWD_HEADER_LENGTH_AGAIN, 104);
    flow.has(FlowColumn.BWD_HEADER_LENGTH, 136);
    flow.has(FlowColumn.FWD_PACKETS_PER_SECOND, 1_500);
    flow.has(FlowColumn.BWD_PACKETS_PER_SECOND, 2_000);
    flow.has(FlowColumn.MIN_PACKET_LENGTH, 0);
    flow.has(FlowColumn.MAX_PACKET_LENGTH, 1_000);
    // the first packet counts twice: 0, 0, 0, 0, 300, 1000, 500, 0
    flow.has(FlowColumn.PACKET_LENGTH_MEAN, 225);
    flow.has(FlowColumn.PACKET_LENGTH_VARIANCE, (1_340_000 - 8 * 225.0 * 225) / 7);
    flow.has(FlowColumn.PACKET_LENGTH_STD, Math.sqrt((1_340_000 - 8 * 225.0 * 225) / 7));
    flow.has(FlowColumn.AVERAGE_PACKET_SIZE, 1_800 / 7.0);
    flow.has(FlowColumn.AVG_FWD_SEGMENT_SIZE, 100);
    flow.has(FlowColumn.AVG_BWD_SEGMENT_SIZE, 375);
    flow.has(FlowColumn.PSH_FLAG_COUNT, 1); // the SYN of the first packet
    flow.has(FlowColumn.DOWN_UP_RATIO, 1);
    flow.has(FlowColumn.SUBFLOW_FWD_PACKETS, 3);
    flow.has(FlowColumn.SUBFLOW_FWD_BYTES, 300);
    flow.has(FlowColumn.SUBFLOW_BWD_PACKETS, 4);
    flow.has(FlowColumn.SUBFLOW_BWD_BYTES, 1_500);
    flow.has(FlowColumn.INIT_WIN_BYTES_FORWARD, 29_200);
    flow.has(FlowColumn.INIT_WIN_BYTES_BACKWARD, 236);
    flow.has(FlowColumn.ACT_DATA_PKT_FWD, 1);
    flow.has(FlowColumn.MIN_SEG_SIZE_FORWARD, 32);
    flow.hasOtherwiseOnlyZeros();
  }

  @Test
  void the_first_row_of_the_published_monday_comes_out_of_two_padded_segments() {
    // 49188,4,2,0,12,0,6,6,6,0,...: acknowledgement and FIN of a server, 4 microseconds apart
    client(0, 0, 40, 8_192, TcpFlag.SYN);
    client(10, 0, 20, 256, TcpFlag.FIN, TcpFlag.ACK);
    server(20, 0, 20, 329, TcpFlag.FIN, TcpFlag.ACK);
    server(24, 0, 20, 329, TcpFlag.ACK);

    Expected flow = new Expected(measure().get(1));
    flow.has(FlowColumn.DESTINATION_PORT, CLIENT_PORT);
    flow.has(FlowColumn.FLOW_DURATION, 4);
    flow.has(FlowColumn.TOTAL_FWD_PACKETS, 2);
    flow.has(FlowColumn.TOTAL_LENGTH_OF_FWD_PACKETS, 12);
    flow.has(FlowColumn.FWD_PACKET_LENGTH_MAX, 6);
    flow.has(FlowColumn.FWD_PACKET_LENGTH_MIN, 6);
    flow.has(FlowColumn.FWD_PACKET_LENGTH_MEAN, 6);
    flow.has(FlowColumn.FLOW_BYTES_PER_SECOND, 3_000_000);
    flow.has(FlowColumn.FLOW_PACKETS_PER_SECOND, 500_000);
    flow.has(FlowColumn.FLOW_IAT_MEAN, 4);
    flow.has(FlowColumn.FLOW_IAT_MAX, 4);
    flow.has(FlowColumn.FLOW_IAT_MIN, 4);
    flow.has(FlowColumn.FWD_IAT_TOTAL, 4);
    flow.has(FlowColumn.FWD_IAT_MEAN, 4);
    flow.has(FlowColumn.FWD_IAT_MAX, 4);
    flow.has(FlowColumn.FWD_IAT_MIN, 4);
    flow.has(FlowColumn.FWD_HEADER_LENGTH, 40);
    flow.has(FlowColumn.FWD_HEADER_LENGTH_AGAIN, 40);
    flow.has(FlowColumn.FWD_PACKETS_PER_SECOND, 500_000);
    flow.has(FlowColumn.MIN_PACKET_LENGTH, 6);
    flow.has(FlowColumn.MAX_PACKET_LENGTH, 6);
    flow.has(FlowColumn.PACKET_LENGTH_MEAN, 6);
    flow.has(FlowColumn.ACK_FLAG_COUNT, 1);
    flow.has(FlowColumn.URG_FLAG_COUNT, 1);
    flow.has(FlowColumn.AVERAGE_PACKET_SIZE, 9);
    flow.has(FlowColumn.AVG_FWD_SEGMENT_SIZE, 6);
    flow.has(FlowColumn.SUBFLOW_FWD_PACKETS, 2);
    flow.has(FlowColumn.SUBFLOW_FWD_BYTES, 12);
    flow.has(FlowColumn.INIT_WIN_BYTES_FORWARD, 329);
    flow.has(FlowColumn.INIT_WIN_BYTES_BACKWARD, -1);
    flow.has(FlowColumn.ACT_DATA_PKT_FWD, 1);
    flow.has(FlowColumn.MIN_SEG_SIZE_FORWARD, 20);
    flow.hasOtherwiseOnlyZeros();
  }

  @Test
  void the_first_fin_ends_a_flow_and_the_rest_is_a_flow_of_whoever_goes_on() {
    client(0, 0, 32, 229, TcpFlag.SYN);
    client(10, 0, 32, 229, TcpFlag.FIN, TcpFlag.ACK);
    server(20, 0, 32, 235, TcpFlag.ACK);
    server(30, 0, 32, 235, TcpFlag.FIN, TcpFlag.ACK);
    client(40, 0, 32, 229, TcpFlag.ACK);

    List<MeteredFlow> flows = measure();
    assertThat(flows).hasSize(2); // the last acknowledgement is alone and not reported
    assertThat(flows.get(0).get(FlowColumn.DESTINATION_PORT)).isEqualTo(SERVER_PORT);
    assertThat(flows.get(1).get(FlowColumn.DESTINATION_PORT)).isEqualTo(CLIENT_PORT);
    assertThat(flows.get(1).get(FlowColumn.TOTAL_FWD_PACKETS)).isEqualTo(2);
  }

  @Test
  void a_fin_that_begins_a_flow_does_not_end_it() {
    client(0, 0, 32, 229, TcpFlag.FIN, TcpFlag.ACK);
    server(10, 0, 32, 235, TcpFlag.ACK);
    assertThat(measure()).hasSize(1);
  }

  @Test
  void a_reset_ends_nothing() {
    client(0, 0, 40, 29_200, TcpFlag.SYN);
    server(10, 0, 20, 0, TcpFlag.RST, TcpFlag.ACK);
    client(20, 0, 40, 29_200, TcpFlag.SYN);
    assertThat(measure()).hasSize(1);
    assertThat(measure().get(0).get(FlowColumn.FIN_FLAG_COUNT)).isZero();
  }

  @Test
  void a_packet_120_seconds_after_the_first_still_belongs_and_a_later_one_does_not() {
    client(0, 7, 32, 229, TcpFlag.ACK);
    server(120 * SECOND, 7, 32, 235, TcpFlag.ACK);
    server(120 * SECOND + 1, 9, 32, 235, TcpFlag.ACK);
    client(121 * SECOND, 11, 32, 229, TcpFlag.ACK);
    server(122 * SECOND, 13, 32, 235, TcpFlag.ACK);

    List<MeteredFlow> flows = measure();
    assertThat(flows).hasSize(2);
    Expected second = new Expected(flows.get(1));
    // direction and port stay, but the first packet counts as forward though the server sent it
    second.has(FlowColumn.DESTINATION_PORT, SERVER_PORT);
    second.has(FlowColumn.TOTAL_FWD_PACKETS, 2);
    second.has(FlowColumn.TOTAL_LENGTH_OF_FWD_PACKETS, 9 + 11);
    second.has(FlowColumn.TOTAL_BACKWARD_PACKETS, 1);
    second.has(FlowColumn.INIT_WIN_BYTES_FORWARD, 235);
  }

  @Test
  void pauses_longer_than_five_seconds_are_idle_and_what_lies_between_active() {
    client(0, 1, 32, 229, TcpFlag.ACK);
    client(2 * SECOND, 1, 32, 229, TcpFlag.ACK);
    client(7 * SECOND, 1, 32, 229, TcpFlag.ACK); // 5 s are not longer than 5 s
    client(17 * SECOND, 1, 32, 229, TcpFlag.ACK);
    client(18 * SECOND, 1, 32, 229, TcpFlag.ACK);
    client(38 * SECOND, 1, 32, 229, TcpFlag.ACK);
    client(39 * SECOND, 1, 32, 229, TcpFlag.ACK); // active to the end, which never counts

    Expected flow = new Expected(measure().get(0));
    flow.has(FlowColumn.ACTIVE_MEAN, 4e6); // 7 s and 1 s
    flow.has(FlowColumn.ACTIVE_STD, Math.sqrt(18) * 1e6);
    flow.has(FlowColumn.ACTIVE_MAX, 7e6);
    flow.has(FlowColumn.ACTIVE_MIN, 1e6);
    flow.has(FlowColumn.IDLE_MEAN, 15e6); // 10 s and 20 s
    flow.has(FlowColumn.IDLE_STD, Math.sqrt(50) * 1e6);
    flow.has(FlowColumn.IDLE_MAX, 20e6);
    flow.has(FlowColumn.IDLE_MIN, 10e6);
  }

  @Test
  void a_pause_before_the_fin_is_no_idle_time() {
    client(0, 1, 32, 229, TcpFlag.ACK);
    client(60 * SECOND, 0, 32, 229, TcpFlag.FIN, TcpFlag.ACK);
    assertThat(measure().get(0).get(FlowColumn.IDLE_MAX)).isZero();
    assertThat(measure().get(0).get(FlowColumn.FLOW_IAT_MAX)).isEqualTo(60e6);
  }

  @Test
  void flags_are_those_of_the_first_packet_under_names_that_a_hash_table_chose() {
    // the order in which Java's HashMap gives the keys below the header's order
    List<String> header = List.of("FIN", "SYN", "RST", "PSH", "ACK", "URG", "CWE", "ECE");
    Set<String> hashed =
        new HashSet<>(List.of("FIN", "SYN", "RST", "PSH", "ACK", "URG", "CWR", "ECE"));
    List<String> order = new ArrayList<>(hashed);
    for (int i = 0; i < header.size(); i++) {
      packets.clear();
      client(0, 0, 32, 229, TcpFlag.valueOf(order.get(i)));
      client(1, 0, 32, 229, TcpFlag.ACK);
      FlowColumn column = FlowColumn.valueOf(header.get(i) + "_FLAG_COUNT");
      assertThat(measure().get(0).get(column)).as("%s", column).isEqualTo(1);
    }
  }

  @Test
  void a_datagram_has_no_window_and_the_header_that_the_meter_last_read() {
    packets.add(Packet.datagram(0, Side.CLIENT, 40));
    packets.add(Packet.datagram(20_000, Side.SERVER, 100));
    Expected flow =
        new Expected(
            new FlowMeter(MeterSettings.DEFAULT)
                .measure(new Conversation(CLIENT_PORT, 53, packets), 20)
                .get(0));
    flow.has(FlowColumn.INIT_WIN_BYTES_FORWARD, -1);
    flow.has(FlowColumn.INIT_WIN_BYTES_BACKWARD, -1);
    flow.has(FlowColumn.FWD_HEADER_LENGTH, 20);
    flow.has(FlowColumn.MIN_SEG_SIZE_FORWARD, 20);
    flow.has(FlowColumn.ACT_DATA_PKT_FWD, 0);
  }

  @Test
  void a_flow_without_duration_has_rates_that_are_not_finite() {
    client(5, 10, 32, 229, TcpFlag.ACK);
    client(5, 10, 32, 229, TcpFlag.ACK);
    MeteredFlow flow = measure().get(0);
    assertThat(flow.isFinite()).isFalse();
    assertThat(flow.get(FlowColumn.FLOW_BYTES_PER_SECOND)).isInfinite();
    assertThat(flow.get(FlowColumn.FWD_PACKETS_PER_SECOND)).isZero();
  }

  private List<MeteredFlow> measure() {
    return new FlowMeter(MeterSettings.DEFAULT)
        .measure(new Conversation(CLIENT_PORT, SERVER_PORT, packets), 8);
  }

  private void client(long micros, int payload, int header, int window, TcpFlag... flags) {
    packets.add(new Packet(micros, Side.CLIENT, payload, header, Set.of(flags), window));
  }

  private void server(long micros, int payload, int header, int window, TcpFlag... flags) {
    packets.add(new Packet(micros, Side.SERVER, payload, header, Set.of(flags), window));
  }

  /** Checks a flow column by column and remembers which are left. */
  private static final class Expected {
    private final MeteredFlow flow;
    private final Set<FlowColumn> unchecked = EnumSet.allOf(FlowColumn.class);

    Expected(MeteredFlow flow) {
      this.flow = flow;
    }

    void has(FlowColumn column, double value) {
      assertThat(flow.get(column)).as("%s", column).isCloseTo(value, within(1e-9 + 1e-12 * value));
      unchecked.remove(column);
    }

    void hasOtherwiseOnlyZeros() {
      assertThat(unchecked)
          .allSatisfy(column -> assertThat(flow.get(column)).as("%s", column).isZero());
    }
  }
}
