package org.anomalyaware.datasets.cicids.packets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TcpConversationTest {

  /** 1 ms to the client, 2 ms to the server, no jitter, 1 byte a microsecond, no coalescing. */
  private static final NetworkPath PATH = new NetworkPath(1_000, 2_000, 0, 1e6, 1e6, 1);

  private final Draws draws = Draws.of(1, 2, 3);

  @Test
  void a_handshake_of_linux_has_timestamps_and_windows_before_scaling() {
    List<Packet> packets = open(TcpStack.linux(), TcpStack.linux()).conversation().packets();
    assertThat(packets).extracting(Packet::header).containsExactly(40, 40, 32);
    // 20 segments of 1,460 bytes, 20 of 1,448, and 29,312 bytes in units of 128
    assertThat(packets).extracting(Packet::window).containsExactly(29_200, 28_960, 229);
    assertThat(packets)
        .extracting(Packet::flags)
        .containsExactly(
            Set.of(TcpFlag.SYN), Set.of(TcpFlag.SYN, TcpFlag.ACK), Set.of(TcpFlag.ACK));
    assertThat(packets).extracting(Packet::micros).containsExactly(0L, 2_005L, 3_010L);
  }

  @Test
  void windows_takes_the_timestamps_away() {
    List<Packet> packets = open(TcpStack.windows(), TcpStack.linux()).conversation().packets();
    assertThat(packets).extracting(Packet::header).containsExactly(32, 32, 20);
    assertThat(packets).extracting(Packet::window).containsExactly(8_192, 29_200, 256);
  }

  @Test
  void the_answer_of_a_server_is_seen_a_round_trip_and_a_thought_after_the_request() {
    TcpConversation tcp = open(TcpStack.linux(), TcpStack.linux());
    tcp.say(Side.CLIENT, 100, 50);
    tcp.say(Side.SERVER, 200, 70_000);
    List<Packet> data = data(tcp);
    assertThat(data.get(1).micros() - data.get(0).micros()).isCloseTo(72_005, within(1L));
  }

  @Test
  void ten_segments_come_at_once_and_twenty_more_when_the_first_is_acknowledged() {
    // 100 ms to the server: the ten take 15 ms, then the server has to wait
    NetworkPath far = new NetworkPath(1_000, 100_000, 0, 1e6, 1e6, 1);
    TcpConversation tcp = TcpConversation.open(far, TcpStack.linux(), TcpStack.linux(), 80, draws);
    tcp.say(Side.SERVER, 31 * 1_448, 0);
    List<Packet> data = data(tcp);
    List<Integer> waits =
        IntStream.range(1, data.size())
            .filter(i -> data.get(i).micros() - data.get(i - 1).micros() > 10_000)
            .boxed()
            .toList();
    assertThat(waits).containsExactly(10, 30);
    // the client's acknowledgement of the first segment, and the server's answer to that
    assertThat(data.get(10).micros() - data.get(0).micros()).isCloseTo(101_010, within(1L));
  }

  @Test
  void linux_acknowledges_every_second_segment_once_it_has_answered() {
    TcpConversation tcp = open(TcpStack.linux(), TcpStack.linux());
    tcp.say(Side.CLIENT, 100, 0);
    tcp.say(Side.SERVER, 6 * 1_448, 0);
    long acknowledgements =
        tcp.conversation().packets().stream()
            .filter(packet -> packet.sender() == Side.CLIENT && packet.payload() == 0)
            .filter(packet -> packet.micros() > data(tcp).get(0).micros())
            .count();
    assertThat(acknowledgements).isEqualTo(3);
  }

  @Test
  void a_single_segment_is_acknowledged_after_40_milliseconds_or_along_with_data() {
    TcpConversation tcp = open(TcpStack.linux(), TcpStack.linux());
    tcp.say(Side.CLIENT, 100, 0);
    tcp.say(Side.SERVER, 100, 0);
    int before = tcp.conversation().packets().size();
    tcp.say(Side.CLIENT, 100, 10_000); // soon enough: no packet of its own for the acknowledgement
    assertThat(tcp.conversation().packets().size() - before).isLessThanOrEqualTo(2);
    tcp.say(Side.SERVER, 100, 0);
    long last = data(tcp).get(3).micros();
    assertThat(tcp.conversation().end() - last).isEqualTo(41_005L);
  }

  @Test
  void a_window_of_linux_grows_by_two_segments_for_each_full_one() {
    TcpConversation tcp = open(TcpStack.linux(), TcpStack.linux());
    tcp.say(Side.CLIENT, 350, 0);
    tcp.say(Side.SERVER, 4 * 1_448, 0);
    // as seen in published flows: 229, then 251, 274, 296 ...; a server that got 350 bytes 235
    assertThat(
            tcp.conversation().packets().stream()
                .filter(packet -> packet.sender() == Side.CLIENT)
                .map(Packet::window))
        .endsWith(274, 319);
    assertThat(data(tcp).get(1).window()).isEqualTo(235);
  }

  @Test
  void a_client_without_answer_tries_again_after_1_2_4_seconds() {
    List<Packet> packets = TcpConversation.unanswered(TcpStack.linux(), 80, 4, draws).packets();
    assertThat(packets)
        .extracting(packet -> packet.micros() / 1_000_000)
        .containsExactly(0L, 1L, 3L, 7L);
  }

  @Test
  void each_packet_to_a_socket_that_is_gone_is_answered_with_a_reset() {
    TcpConversation tcp = open(TcpStack.linux(), TcpStack.linux());
    tcp.say(Side.CLIENT, 100, 0);
    tcp.sayUnheard(Side.SERVER, 3_000, 0);
    tcp.closeUnheard(Side.SERVER, 0);
    assertThat(tcp.conversation().packets())
        .filteredOn(packet -> packet.has(TcpFlag.RST))
        .hasSize(4)
        .allSatisfy(packet -> assertThat(packet.header()).isEqualTo(20));
    assertThatIllegalArgumentException().isThrownBy(() -> tcp.sayUnheard(Side.SERVER, 100_000, 0));
  }

  @Test
  void both_sides_send_a_fin_and_the_first_has_the_last_word() {
    TcpConversation tcp = open(TcpStack.linux(), TcpStack.linux());
    tcp.close(Side.SERVER, 5, 500);
    List<Packet> packets = tcp.conversation().packets();
    List<Packet> end = packets.subList(packets.size() - 3, packets.size());
    assertThat(end)
        .extracting(Packet::sender)
        .containsExactly(Side.SERVER, Side.CLIENT, Side.SERVER);
    assertThat(end)
        .extracting(packet -> packet.has(TcpFlag.FIN))
        .containsExactly(true, true, false);
  }

  @Property
  void every_byte_that_is_said_travels_once(
      @ForAll @LongRange(min = 1, max = 500_000) long request,
      @ForAll @LongRange(min = 1, max = 500_000) long answer,
      @ForAll @IntRange(min = 1, max = 5) int coalesced,
      @ForAll long seed) {
    NetworkPath path = new NetworkPath(300, 20_000, 0.2, 1e7, 1e6, coalesced);
    TcpConversation tcp =
        TcpConversation.open(path, TcpStack.windows(), TcpStack.linux(), 443, Draws.of(seed, 0, 0));
    tcp.say(Side.CLIENT, request, 0);
    tcp.say(Side.SERVER, answer, 1_000);
    assertThat(bytes(tcp, Side.CLIENT)).isEqualTo(request);
    assertThat(bytes(tcp, Side.SERVER)).isEqualTo(answer);
  }

  private static long bytes(TcpConversation tcp, Side side) {
    return tcp.conversation().packets().stream()
        .filter(packet -> packet.sender() == side)
        .mapToLong(Packet::payload)
        .sum();
  }

  private TcpConversation open(TcpStack client, TcpStack server) {
    return TcpConversation.open(PATH, client, server, 80, draws);
  }

  private static List<Packet> data(TcpConversation tcp) {
    return tcp.conversation().packets().stream().filter(packet -> packet.payload() > 0).toList();
  }
}
