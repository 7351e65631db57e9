package org.anomalyaware.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as a paper would print them, the same in every locale. */
final class Numbers {

  private static final char MINUS = '\u2212';
  private static final double SMALLEST_P = 1e-4;
  private static final int MOST_DECIMALS = 5;
  private static final int DEFAULT_DECIMALS = 4;

  private Numbers() {}

  /** With so many decimals. */
  static String fixed(double value, int decimals) {
    return Double.isFinite(value)
        ? printed(String.format(Locale.ROOT, "%." + decimals + "f", value))
        : notFinite(value);
  }

  /** With so many decimals and always a sign. */
  static String signed(double value, int decimals) {
    return Double.isFinite(value)
        ? printed(String.format(Locale.ROOT, "%+." + decimals + "f", value))
        : notFinite(value);
  }

  /** To three significant digits. */
  static String significant(double value) {
    if (!Double.isFinite(value)) {
      return notFinite(value);
    }
    BigDecimal rounded = rounded(value, 3);
    boolean plain = value == 0 || (Math.abs(value) >= 1e-5 && Math.abs(value) < 1e7);
    return printed(plain ? rounded.toPlainString() : rounded.toString());
  }

  /** With commas between thousands. */
  static String count(long value) {
    return printed(String.format(Locale.ROOT, "%,d", value));
  }

  /** "0.912 [0.910, 0.914]", never broken within the brackets. */
  static String interval(double value, double low, double high, int decimals) {
    return "%s [%s,\u00a0%s]"
        .formatted(fixed(value, decimals), fixed(low, decimals), fixed(high, decimals));
  }

  /** The same for a difference: "+0.339 [+0.334, +0.343]". */
  static String signedInterval(double value, double low, double high, int decimals) {
    return "%s [%s,\u00a0%s]"
        .formatted(signed(value, decimals), signed(low, decimals), signed(high, decimals));
  }

  /** "p = 0.012", or "p &lt; 0.0001". */
  static String p(double value) {
    String sign = value < SMALLEST_P ? "p " : "p = ";
    return (sign + pValue(value)).replace(' ', '\u00a0');
  }

  /** "0.012", or "&lt; 0.0001". */
  static String pValue(double value) {
    if (!Double.isFinite(value)) {
      return notFinite(value);
    }
    return value < SMALLEST_P ? "< 0.0001" : rounded(value, 2).toPlainString();
  }

  /**
   * How many decimals an interval deserves: its half-width is shown to two digits.
   *
   * @param low its lower end
   * @param high its upper end
   */
  static int decimalsFor(double low, double high) {
    double half = (high - low) / 2;
    if (!(half > 0) || !Double.isFinite(half)) {
      return DEFAULT_DECIMALS;
    }
    int decimals = 1 - (int) Math.floor(Math.log10(half));
    return Math.max(0, Math.min(MOST_DECIMALS, decimals));
  }

  private static BigDecimal rounded(double value, int digits) {
    return BigDecimal.valueOf(value).round(new MathContext(digits)).stripTrailingZeros();
  }

  private static String printed(String text) {
    return text.replace('-', MINUS);
  }

  private static String notFinite(double value) {
    return Double.isNaN(value) ? "not a number" : value > 0 ? "\u221e" : MINUS + "\u221e";
  }
}
