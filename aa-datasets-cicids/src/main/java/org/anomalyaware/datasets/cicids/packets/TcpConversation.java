package org.anomalyaware.datasets.cicids.packets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Writes a TCP connection packet by packet. Each call lets one side act as soon as it has heard of
 * all that the other side did before and a time to think has passed. Data goes out in segments, in
 * rounds of a congestion window that begins with ten segments (RFC 6928) and doubles; the receiver
 * acknowledges every second segment at once and a single one after a delay, or along with its own
 * data. Losses, reordering and congestion are not modelled.
 */
@API(status = API.Status.INTERNAL)
public final class TcpConversation {

  private static final Set<TcpFlag> SYN = Set.of(TcpFlag.SYN);
  private static final Set<TcpFlag> SYN_ACK = Set.of(TcpFlag.SYN, TcpFlag.ACK);
  private static final Set<TcpFlag> ACK = Set.of(TcpFlag.ACK);
  private static final Set<TcpFlag> PSH_ACK = Set.of(TcpFlag.PSH, TcpFlag.ACK);
  private static final Set<TcpFlag> FIN_ACK = Set.of(TcpFlag.FIN, TcpFlag.ACK);
  private static final Set<TcpFlag> RST = Set.of(TcpFlag.RST);

  private static final int BARE_HEADER = 20;

  /** First wait for an answer to SYN, doubled each time (RFC 6298, section 2). */
  private static final long FIRST_RETRY = 1_000_000;

  /** Microseconds that a host takes for an acknowledgement or an answer at the least. */
  private static final double LEAST_PROCESSING = 5;

  /** Mean of what passes between two packets in a row, beside the time that their bytes take. */
  private static final double MEAN_GAP = 2;

  /** Ports that Linux gives to clients (ip_local_port_range). */
  private static final int FIRST_CLIENT_PORT = 32_768;

  private static final int LAST_CLIENT_PORT = 60_999;

  private final NetworkPath path;
  private final Draws draws;
  private final int clientPort;
  private final int serverPort;
  private final Host client;
  private final Host server;
  private final int serverWindow;
  private final boolean timestamps;
  private final List<Packet> packets = new ArrayList<>();

  private TcpConversation(
      NetworkPath path,
      TcpStack client,
      TcpStack server,
      int clientPort,
      int serverPort,
      Draws draws) {
    this.path = path;
    this.draws = draws;
    this.clientPort = clientPort;
    this.serverPort = serverPort;
    this.timestamps = client.timestamps() && server.timestamps();
    int segment = TcpStack.segment(timestamps);
    this.client = new Host(Side.CLIENT, client, segment, client.synWindow());
    // the server counts its window in segments, which the timestamps make smaller
    int window = server.synWindow();
    int offered =
        window % TcpStack.ETHERNET_SEGMENT == 0
            ? window / TcpStack.ETHERNET_SEGMENT * segment
            : window;
    this.server = new Host(Side.SERVER, server, segment, offered);
    this.serverWindow = offered;
  }

  /** A connection up to the end of its handshake, with a client's port drawn at random. */
  public static TcpConversation open(
      NetworkPath path, TcpStack client, TcpStack server, int serverPort, Draws draws) {
    int clientPort = draws.whole(FIRST_CLIENT_PORT, LAST_CLIENT_PORT);
    TcpConversation opened =
        new TcpConversation(path, client, server, clientPort, serverPort, draws);
    opened.shakeHands();
    return opened;
  }

  /**
   * A client's attempts at a server that never answers: SYN, and again after 1, 2, 4, ... seconds.
   *
   * @param attempts at least 1
   */
  public static Conversation unanswered(
      TcpStack client, int serverPort, int attempts, Draws draws) {
    List<Packet> packets = new ArrayList<>();
    double time = 0;
    for (int i = 0; i < attempts; i++) {
      int header = TcpStack.synHeader(client.timestamps());
      packets.add(new Packet((long) time, Side.CLIENT, 0, header, SYN, client.synWindow()));
      time += (FIRST_RETRY << i) + draws.between(0, 4_000); // the kernel's clock ticks each 4 ms
    }
    return new Conversation(draws.whole(FIRST_CLIENT_PORT, LAST_CLIENT_PORT), serverPort, packets);
  }

  private void shakeHands() {
    int synHeader = TcpStack.synHeader(client.stack.timestamps());
    packets.add(new Packet(0, Side.CLIENT, 0, synHeader, SYN, client.stack.synWindow()));
    client.acts(0);
    double answer = roundTrip(server);
    packets.add(
        new Packet(
            Math.round(answer),
            Side.SERVER,
            0,
            TcpStack.synHeader(timestamps),
            SYN_ACK,
            serverWindow));
    server.acts(answer);
    double end = answer + roundTrip(client);
    emit(client, end, 0, ACK);
    client.acts(end);
  }

  /**
   * One side sends a message.
   *
   * @param bytes at least 1
   * @param think microseconds from when it could answer to when it does
   */
  public void say(Side side, long bytes, double think) {
    Host sender = host(side);
    transmit(sender, Math.max(1, bytes), ready(sender) + Math.max(0, think));
  }

  /**
   * One side sends a segment that the other acknowledges but no application sees, as a probe
   * whether the connection lives.
   */
  public void probe(Side side, double think) {
    Host sender = host(side);
    double time = ready(sender) + think;
    emit(sender, time, 0, ACK);
    sender.acts(time);
    Host receiver = host(side.other());
    double answer = time + roundTrip(receiver);
    emit(receiver, answer, 0, ACK);
    receiver.acts(answer);
  }

  /**
   * One side closes and the other follows.
   *
   * @param think microseconds until the first side closes
   * @param follows microseconds until the other closes too
   */
  public void close(Side first, double think, double follows) {
    Host closing = host(first);
    Host other = host(first.other());
    finish(closing, ready(closing) + think);
    finish(other, ready(other) + follows);
    emit(closing, other.acted() + roundTrip(closing), 0, ACK);
  }

  /** One side closes and the other never does, though it acknowledges. */
  public void closeOneWay(Side side, double think) {
    Host closing = host(side);
    finish(closing, ready(closing) + think);
  }

  /** One side ends the connection without ceremony. */
  public void abort(Side side, double think) {
    Host aborting = host(side);
    double time = ready(aborting) + think;
    client.acknowledged();
    server.acknowledged();
    reset(side, time);
    aborting.acts(time);
  }

  /**
   * One side sends a message, but the other's socket is gone: it answers each packet with a reset.
   *
   * @param bytes what the congestion window holds, at first 10 segments, at the most
   */
  public void sayUnheard(Side side, int bytes, double think) {
    Host sender = host(side);
    Host gone = host(side.other());
    if (bytes > sender.congestionWindow() * sender.segment) {
      throw new IllegalArgumentException(bytes + " bytes need an acknowledgement on the way");
    }
    double time = ready(sender) + think;
    int left = bytes;
    while (left > 0) {
      int payload = Math.min(left, draws.whole(1, path.mostCoalesced()) * sender.segment);
      left -= payload;
      emit(sender, time, payload, left == 0 ? PSH_ACK : ACK);
      reset(gone.side, time + roundTrip(gone));
      time += payload * 1e6 / path.rate(side) + draws.exponential(MEAN_GAP);
    }
    sender.acts(time);
    gone.acknowledged();
  }

  /** One side closes, which the other, whose socket is gone, answers with a reset. */
  public void closeUnheard(Side side, double think) {
    Host sender = host(side);
    double time = sender.acted() + Math.max(LEAST_PROCESSING, think);
    emit(sender, time, 0, FIN_ACK);
    sender.acts(time);
    reset(side.other(), time + roundTrip(host(side.other())));
  }

  private void reset(Side side, double time) {
    packets.add(new Packet(Math.round(time), side, 0, BARE_HEADER, RST, 0));
  }

  /** All packets so far. */
  public Conversation conversation() {
    acknowledgeIfDue(client, Host.NEVER);
    acknowledgeIfDue(server, Host.NEVER);
    return new Conversation(clientPort, serverPort, packets);
  }

  private void finish(Host closing, double time) {
    emit(closing, time, 0, FIN_ACK);
    closing.acts(time);
    Host other = host(closing.side.other());
    acknowledgeIfDue(other, time);
    double heard = time + roundTrip(other);
    if (other.hearsFin(heard)) {
      emit(other, heard, 0, ACK);
    }
  }

  private void transmit(Host sender, long bytes, double start) {
    double microsPerByte = 1e6 / path.rate(sender.side);
    double time = start;
    long left = bytes;
    while (left > 0) {
      int budget = sender.congestionWindow();
      double firstAcknowledgement = Host.NEVER;
      while (left > 0 && budget > 0) {
        long needed = (left + sender.segment - 1) / sender.segment;
        int segments =
            (int) Math.min(draws.whole(1, path.mostCoalesced()), Math.min(budget, needed));
        int payload = (int) Math.min(left, (long) segments * sender.segment);
        left -= payload;
        budget -= segments;
        emit(sender, time, payload, left == 0 || budget == 0 ? PSH_ACK : ACK);
        sender.speaks(time, host(sender.side.other()).acted());
        firstAcknowledgement =
            Math.min(firstAcknowledgement, receive(time, sender, payload, segments));
        time += payload * microsPerByte + draws.exponential(MEAN_GAP);
      }
      if (left > 0) {
        sender.growCongestionWindow();
        time = Math.max(time, firstAcknowledgement + roundTrip(sender));
      }
    }
  }

  /** Lets the other side take in data; returns when its acknowledgement is seen at the latest. */
  private double receive(double time, Host sender, int payload, int segments) {
    Host receiver = host(sender.side.other());
    acknowledgeIfDue(receiver, time);
    double heard = time + roundTrip(receiver);
    if (receiver.hears(heard, payload, segments)) {
      emit(receiver, heard, 0, ACK);
      return heard;
    }
    return receiver.due();
  }

  private void acknowledgeIfDue(Host host, double time) {
    if (host.due() < time) {
      add(host, host.due(), 0, ACK);
    }
  }

  private void emit(Host sender, double time, int payload, Set<TcpFlag> flags) {
    acknowledgeIfDue(sender, time);
    add(sender, time, payload, flags);
  }

  private void add(Host sender, double time, int payload, Set<TcpFlag> flags) {
    sender.acknowledged();
    int header = TcpStack.header(timestamps);
    packets.add(
        new Packet(Math.round(time), sender.side, payload, header, flags, sender.window.field()));
  }

  /** When a host has heard of all that the other did, and has done its own. */
  private double ready(Host host) {
    Host other = host(host.side.other());
    double heard = other.acted() + roundTrip(host);
    return Math.max(host.acted() + LEAST_PROCESSING, heard);
  }

  private double roundTrip(Host host) {
    return LEAST_PROCESSING + draws.lognormal(path.roundTrip(host.side), path.jitter());
  }

  private Host host(Side side) {
    return side == Side.CLIENT ? client : server;
  }
}
