package org.anomalyaware.datasets.csv;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What stands between cells. The first is taken where a line holds several equally often. */
enum Separator {
  COMMA(','),
  SEMICOLON(';'),
  TAB('\t'),
  PIPE('|');

  /** The choice that leaves it to the first line. */
  static final String AUTO = "auto";

  private final char character;

  Separator(char character) {
    this.character = character;
  }

  char character() {
    return character;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> choices() {
    return Stream.concat(Stream.of(AUTO), Arrays.stream(values()).map(Separator::id)).toList();
  }

  /**
   * The one of an id; for {@link #AUTO} the one that a line holds most often outside of quotes.
   *
   * @param decimalComma whether commas are part of numbers
   */
  static Separator of(String id, String firstLine, boolean decimalComma) {
    return Arrays.stream(values())
        .filter(each -> id.equals(AUTO) ? !(decimalComma && each == COMMA) : each.id().equals(id))
        .max(
            Comparator.<Separator>comparingLong(each -> each.countIn(firstLine))
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  private long countIn(String line) {
    long count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      count += !quoted && line.charAt(i) == character ? 1 : 0;
    }
    return count;
  }
}
