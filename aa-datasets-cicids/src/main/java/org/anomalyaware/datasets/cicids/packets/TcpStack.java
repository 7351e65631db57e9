package org.anomalyaware.datasets.cicids.packets;

import org.apiguardian.api.API;

/**
 * How a host speaks TCP.
 *
 * @param timestamps whether it offers the timestamp option (RFC 7323), which Linux does and Windows
 *     does not; used if both hosts offer it
 * @param synWindow window field of its first segment, never scaled
 * @param receiveBuffer bytes of window that it offers after the handshake, if it is not Linux
 * @param windowShift by how many bits later window fields are shifted
 * @param isLinux whether it does as Linux does: the window begins with what its first segment said
 *     and grows with what arrives, and the acknowledgement of a FIN may wait for company
 * @param quickAcknowledgements how many segments it acknowledges at once before it delays
 *     acknowledgements
 * @param delayedAcknowledgement microseconds that it waits for a second segment, or for data to
 *     send along with the acknowledgement (RFC 9293, section 3.8.6.3: less than half a second)
 */
@API(status = API.Status.INTERNAL)
public record TcpStack(
    boolean timestamps,
    int synWindow,
    int receiveBuffer,
    int windowShift,
    boolean isLinux,
    int quickAcknowledgements,
    long delayedAcknowledgement) {

  /** Largest segment on Ethernet: 1,500 bytes less the headers of IP and TCP. */
  static final int ETHERNET_SEGMENT = 1_460;

  private static final int PLAIN_HEADER = 20;
  private static final int TIMESTAMP_OPTION = 12;

  /** Maximum segment size, selective acknowledgement and window scale, with padding. */
  private static final int SYN_OPTIONS = 12;

  /**
   * Linux 3 and 4: a window of 20 segments without options, 29,200 bytes; 16 quick
   * acknowledgements; 40 ms of delay (kernel's tcp.h and tcp_input.c).
   */
  public static TcpStack linux() {
    return new TcpStack(true, 29_200, 0, 7, true, 16, 40_000);
  }

  /** Windows 7 and later: first window 8,192 bytes, then 64 KiB; 200 ms of delay. */
  public static TcpStack windows() {
    return new TcpStack(false, 8_192, 65_536, 8, false, 2, 200_000);
  }

  /** The same with another receive buffer and window scale. */
  public TcpStack withWindow(int firstWindow, int buffer, int shift) {
    return new TcpStack(
        timestamps,
        firstWindow,
        buffer,
        shift,
        isLinux,
        quickAcknowledgements,
        delayedAcknowledgement);
  }

  static int header(boolean timestamps) {
    return PLAIN_HEADER + (timestamps ? TIMESTAMP_OPTION : 0);
  }

  static int synHeader(boolean timestamps) {
    // with timestamps, the permission of selective acknowledgements needs no padding
    return PLAIN_HEADER + SYN_OPTIONS + (timestamps ? TIMESTAMP_OPTION - 4 : 0);
  }

  static int segment(boolean timestamps) {
    return ETHERNET_SEGMENT - (timestamps ? TIMESTAMP_OPTION : 0);
  }
}
