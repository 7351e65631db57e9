package org.anomalyaware.datasets.lhco.csv;

/** Decimal numbers as other programs write them. */
final class Numbers {
  private Numbers() {}

  /**
   * A decimal number with or without an exponent, or an infinity in any of its usual spellings.
   * What only Java takes for a number, such as {@code 1f} or {@code 0x1p3}, is refused.
   *
   * @throws NumberFormatException if it is something else
   */
  static double parse(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean decimal = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+';
      if (!decimal && c != 'e' && c != 'E') {
        return infinity(text);
      }
    }
    return Double.parseDouble(text);
  }

  private static double infinity(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String word = signed ? text.substring(1) : text;
    if (!word.equalsIgnoreCase("inf") && !word.equalsIgnoreCase("infinity")) {
      throw new NumberFormatException(text);
    }
    return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }
}
