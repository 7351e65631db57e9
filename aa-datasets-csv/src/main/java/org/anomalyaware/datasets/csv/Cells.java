package org.anomalyaware.datasets.csv;

import java.util.Locale;
import java.util.Set;

/** Texts of cells as numbers. */
final class Cells {

  private static final Set<String> MISSING =
      Set.of("", "na", "n/a", "nan", "-nan", "null", "none", "?");
  private static final Set<String> INFINITE =
      Set.of("inf", "+inf", "-inf", "infinity", "+infinity", "-infinity");

  private Cells() {}

  /**
   * The number that a cell holds; 1 and 0 for {@code true} and {@code false}.
   *
   * @param decimal the character before the decimals
   * @return NaN if it holds none
   */
  static double number(String cell, char decimal) {
    String text = cell.strip();
    if (!isPlain(text, decimal)) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "true" -> 1;
        case "false" -> 0;
        default -> Double.NaN;
      };
    }
    try {
      return Double.parseDouble(decimal == '.' ? text : text.replace(decimal, '.'));
    } catch (NumberFormatException e) {
      return Double.NaN; // such as 1-2
    }
  }

  /** Whether a cell that holds no finite number stands for a missing one, and is not text. */
  static boolean isMissing(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return MISSING.contains(word) || INFINITE.contains(word);
  }

  /** Java itself would also take 1f, 0x1p3 and NaN. */
  private static boolean isPlain(String text, char decimal) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != decimal && c != '-' && c != '+' && c != 'e' && c != 'E') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
