package org.anomalyaware.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as tables show them. */
final class Figures {

  private static final int DIGITS = 3;

  private Figures() {}

  /** Three digits, and as many zeros as it takes: 31200, 4.56, 0.0123. */
  static String of(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return String.valueOf(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS));
    return rounded.abs().compareTo(BigDecimal.valueOf(1000)) < 0
        ? rounded.toPlainString()
        : String.format(Locale.ROOT, "%,d", rounded.toBigInteger());
  }

  /** Such as: 41.2 (38.9 to 44.0). */
  static String of(Distribution distribution) {
    return of(distribution.median())
        + " ("
        + of(distribution.low())
        + " to "
        + of(distribution.high())
        + ")";
  }
}
