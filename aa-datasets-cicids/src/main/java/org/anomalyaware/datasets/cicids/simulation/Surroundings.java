package org.anomalyaware.datasets.cicids.simulation;

import static org.anomalyaware.datasets.cicids.simulation.Durations.MILLISECOND;

import org.anomalyaware.datasets.cicids.packets.Draws;
import org.anomalyaware.datasets.cicids.packets.NetworkPath;
import org.anomalyaware.datasets.cicids.packets.TcpStack;

/**
 * The hosts and the network: an office of Windows and Linux clients behind one switch, where the
 * monitor sits; its own servers on the same switch; and the internet, where attackers are too (the
 * testbed's layout: Sharafaldin, Lashkari, Ghorbani 2018, section 3).
 */
final class Surroundings {

  private static final double MEGABIT = 1e6 / 8;
  private static final double WINDOWS_SHARE = 0.65;

  private static final int[] FIRST_WINDOWS = {29_200, 29_200, 14_600, 42_900, 65_535, 8_192};

  private Surroundings() {}

  static TcpStack officeClient(Draws draws) {
    return draws.chance(WINDOWS_SHARE) ? TcpStack.windows() : TcpStack.linux();
  }

  /** Servers of others: all kinds of first windows and scales, half of them with timestamps. */
  static TcpStack internetServer(Draws draws) {
    TcpStack kind = draws.chance(0.5) ? TcpStack.linux() : TcpStack.windows();
    int window = FIRST_WINDOWS[draws.whole(0, FIRST_WINDOWS.length - 1)];
    int shift = draws.whole(5, 9);
    return kind.withWindow(window, Math.max(window, 1 << 14) + 1_460 * draws.whole(0, 3), shift);
  }

  /** To a server at 25 ms, between 5 and 125 for most, at some 20 Mbit/s. */
  static NetworkPath internet(Draws draws) {
    return new NetworkPath(
        draws.lognormal(0.15 * MILLISECOND, 0.3),
        draws.lognormal(25 * MILLISECOND, 0.8),
        0.15,
        100 * MEGABIT,
        draws.lognormal(20 * MEGABIT, 0.8),
        draws.whole(1, 3));
  }

  /** To a server on the same switch. */
  static NetworkPath local(Draws draws) {
    return new NetworkPath(
        draws.lognormal(0.2 * MILLISECOND, 0.3),
        draws.lognormal(0.2 * MILLISECOND, 0.3),
        0.25,
        1_000 * MEGABIT,
        1_000 * MEGABIT,
        draws.whole(1, 4));
  }

  /** From an attacker outside, through the firewall, to a server beside the monitor. */
  static NetworkPath attack(Draws draws) {
    return new NetworkPath(
        draws.lognormal(0.7 * MILLISECOND, 0.2),
        draws.lognormal(0.1 * MILLISECOND, 0.2),
        0.3,
        1_000 * MEGABIT,
        1_000 * MEGABIT,
        5);
  }
}
