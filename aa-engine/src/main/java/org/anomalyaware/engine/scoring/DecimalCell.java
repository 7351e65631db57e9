package org.anomalyaware.engine.scoring;

/** Numbers as files hold them. */
final class DecimalCell {

  private static final int LONGEST_SHOWN = 40;

  private DecimalCell() {}

  /** The number in a cell; NaN if it is none. */
  static float parse(String cell) {
    String text = cell.strip();
    // Java would also take 1f, 2d, 0x1p3, NaN and Infinity.
    if (text.isEmpty() || !isPartOfDecimal(text.charAt(text.length() - 1)) || isHexadecimal(text)) {
      return Float.NaN;
    }
    try {
      return Float.parseFloat(text);
    } catch (NumberFormatException e) {
      return Float.NaN;
    }
  }

  private static boolean isPartOfDecimal(char last) {
    return (last >= '0' && last <= '9') || last == '.';
  }

  private static boolean isHexadecimal(String text) {
    return text.indexOf('x') >= 0 || text.indexOf('X') >= 0;
  }

  /** A cell as a message quotes it. */
  static String shown(String cell) {
    String plain = cell.replaceAll("\\p{Cntrl}", "\u00B7");
    return plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN) + "\u2026";
  }
}
