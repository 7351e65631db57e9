package org.anomalyaware.datasets.cicids.packets;

/**
 * The window that one host offers the other. Linux lets it grow with what arrives: by two segments
 * for each packet of a full one or more, by two default segments of 536 bytes for a smaller one,
 * and not at all for 128 bytes or less (tcp_grow_window in the kernel's tcp_input.c). Windows
 * offers its buffer less what the application has not read yet.
 */
final class ReceiveWindow {

  private static final int SMALL_PAYLOAD = 128;
  private static final int SMALL_GROWTH = 2 * 536;
  private static final long MOST_BYTES = 3L << 20;
  private static final int MOST_FIELD = 65_535;

  private final TcpStack stack;
  private final int segment;
  private long bytes;
  private int unread;

  ReceiveWindow(TcpStack stack, int segment, int firstWindow) {
    this.stack = stack;
    this.segment = segment;
    this.bytes = stack.isLinux() ? roundedUp(firstWindow) : stack.receiveBuffer();
  }

  private long roundedUp(int window) {
    long unit = 1L << stack.windowShift();
    return (window + unit - 1) / unit * unit;
  }

  void received(int payload) {
    if (!stack.isLinux()) {
      unread = payload;
    } else if (payload > SMALL_PAYLOAD) {
      bytes = Math.min(MOST_BYTES, bytes + (payload >= segment ? 2L * segment : SMALL_GROWTH));
    }
  }

  /** The window field of the next segment; what arrived is read meanwhile. */
  int field() {
    long offered = Math.max(0, bytes - unread) >> stack.windowShift();
    unread = 0;
    return (int) Math.min(MOST_FIELD, offered);
  }
}
