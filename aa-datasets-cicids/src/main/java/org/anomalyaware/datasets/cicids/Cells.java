package org.anomalyaware.datasets.cicids;

import java.util.Locale;

/** Texts of cells as numbers. */
final class Cells {

  /** Numbers of up to so many digits and decimals are exact as a quotient of two doubles. */
  private static final int EXACT_DIGITS = 15;

  private static final double[] POWERS_OF_TEN = new double[23];

  static {
    POWERS_OF_TEN[0] = 1;
    for (int i = 1; i < POWERS_OF_TEN.length; i++) {
      POWERS_OF_TEN[i] = 10 * POWERS_OF_TEN[i - 1]; // exact up to 10^22
    }
  }

  private Cells() {}

  /** Without white space and quotes around it. */
  static String unquoted(String cell) {
    String text = cell.strip();
    int end = text.length() - 1;
    return end > 0 && text.charAt(0) == '"' && text.charAt(end) == '"'
        ? text.substring(1, end).strip()
        : text;
  }

  /** Whether a cell has nothing but white space and quotes. */
  static boolean isBlank(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) > ' ' && cell.charAt(i) != '"') {
        return false;
      }
    }
    return true;
  }

  /**
   * The number in a cell, to the same bit as {@link Double#parseDouble}.
   *
   * @return not finite for an empty cell and for {@code NaN}, {@code Infinity} and the like
   * @throws NumberFormatException if there is text instead
   */
  static double number(String cell) {
    int length = cell.length();
    int start = length > 0 && cell.charAt(0) == '-' ? 1 : 0;
    long digits = 0;
    int significant = 0;
    int decimals = 0;
    boolean point = false;
    boolean any = false;
    for (int i = start; i < length; i++) {
      char c = cell.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = 10 * digits + (c - '0');
        any = true;
        significant += digits > 0 ? 1 : 0;
        decimals += point ? 1 : 0;
        if (significant > EXACT_DIGITS) {
          return slowly(cell);
        }
      } else if (c == '.' && !point) {
        point = true;
      } else {
        return slowly(cell);
      }
    }
    if (!any || decimals >= POWERS_OF_TEN.length) {
      return slowly(cell);
    }
    // both are exact, so the quotient is correctly rounded (Clinger 1990, section 3)
    double value = digits / POWERS_OF_TEN[decimals];
    return start == 1 ? -value : value;
  }

  private static double slowly(String cell) {
    if (isBlank(cell)) {
      return Double.NaN;
    }
    String text = unquoted(cell);
    boolean plain = text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
    if (plain) {
      return Double.parseDouble(text);
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "nan", "-nan" -> Double.NaN;
      case "infinity", "+infinity", "inf", "+inf" -> Double.POSITIVE_INFINITY;
      case "-infinity", "-inf" -> Double.NEGATIVE_INFINITY;
      default -> throw new NumberFormatException();
    };
  }
}
