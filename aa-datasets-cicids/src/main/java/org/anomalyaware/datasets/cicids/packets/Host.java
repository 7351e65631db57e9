package org.anomalyaware.datasets.cicids.packets;

/** One end of a TCP connection and what it has in mind. */
final class Host {

  private static final int FIRST_CONGESTION_WINDOW = 10;
  private static final int MOST_CONGESTION_WINDOW = 128;

  /** That no acknowledgement is owed. */
  static final double NEVER = Double.POSITIVE_INFINITY;

  final Side side;
  final TcpStack stack;
  final int segment;
  final ReceiveWindow window;

  private double acted;
  private int congestionWindow = FIRST_CONGESTION_WINDOW;
  private int quickAcknowledgements;
  private int unacknowledged;
  private double due = NEVER;

  /**
   * A host after its first segment.
   *
   * @param firstWindow the window in that segment
   */
  Host(Side side, TcpStack stack, int segment, int firstWindow) {
    this.side = side;
    this.stack = stack;
    this.segment = segment;
    this.window = new ReceiveWindow(stack, segment, firstWindow);
    this.quickAcknowledgements = stack.quickAcknowledgements();
  }

  /** When it last did something on its own account; acknowledgements do not count. */
  double acted() {
    return acted;
  }

  void acts(double time) {
    acted = time;
  }

  /** Segments that it may send before it waits for an acknowledgement. */
  int congestionWindow() {
    return congestionWindow;
  }

  void growCongestionWindow() {
    congestionWindow = Math.min(MOST_CONGESTION_WINDOW, 2 * congestionWindow);
  }

  /** When the acknowledgement that it owes is due; {@link #NEVER} if it owes none. */
  double due() {
    return due;
  }

  /** Takes in data, and says whether to acknowledge it at once. */
  boolean hears(double time, int payload, int segments) {
    window.received(payload);
    unacknowledged += segments;
    if (quickAcknowledgements > 0) {
      quickAcknowledgements--;
      return true;
    }
    due = Math.min(due, time + stack.delayedAcknowledgement());
    return unacknowledged >= 2;
  }

  /**
   * Sends data. An answer to data that it has not acknowledged yet makes it delay acknowledgements
   * from now on (tcp_event_data_sent in the kernel's tcp_output.c).
   */
  void speaks(double time, double heardLast) {
    if (time - heardLast < stack.delayedAcknowledgement()) {
      quickAcknowledgements = 0;
    }
    acts(time);
  }

  /** Hears a FIN, and says whether to acknowledge it at once. */
  boolean hearsFin(double time) {
    due = Math.min(due, time + stack.delayedAcknowledgement());
    return !stack.isLinux();
  }

  /** Whatever it sends acknowledges all that it heard. */
  void acknowledged() {
    unacknowledged = 0;
    due = NEVER;
  }
}
