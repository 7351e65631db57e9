package org.anomalyaware.datasets.cicids.packets;

import java.util.Set;
import org.apiguardian.api.API;

/**
 * One packet, without its content.
 *
 * @param micros when the monitor sees it, in microseconds
 * @param sender who sent it
 * @param payload bytes of application data
 * @param header bytes of the TCP or UDP header, options included
 * @param flags the control bits; none for UDP
 * @param window the window field of TCP as it stands in the header, that is, before scaling; {@link
 *     #NO_WINDOW} for UDP
 */
@API(status = API.Status.INTERNAL)
public record Packet(
    long micros, Side sender, int payload, int header, Set<TcpFlag> flags, int window) {

  /** What takes the place of a window where there is none. */
  public static final int NO_WINDOW = -1;

  /** Bytes of a UDP header (RFC 768). */
  public static final int UDP_HEADER = 8;

  /** A datagram of UDP. */
  public static Packet datagram(long micros, Side sender, int payload) {
    return new Packet(micros, sender, payload, UDP_HEADER, Set.of(), NO_WINDOW);
  }

  /** Whether it is a datagram of UDP and no segment of TCP. */
  public boolean isDatagram() {
    return window == NO_WINDOW;
  }

  /** Whether it carries a flag. */
  public boolean has(TcpFlag flag) {
    return flags.contains(flag);
  }

  /** The same packet at another time. */
  public Packet at(long time) {
    return new Packet(time, sender, payload, header, flags, window);
  }
}
