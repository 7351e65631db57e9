package org.anomalyaware.datasets.csv;

import java.util.Collection;
import java.util.stream.Collectors;

/** Text from a file as a message may show it: short, and nothing that a terminal would obey. */
final class Shown {

  private static final int MOST_CHARACTERS = 60;
  private static final int MOST_NAMES = 30;

  private Shown() {}

  static String text(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .limit(MOST_CHARACTERS)
        .forEach(c -> safe.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return text.codePointCount(0, text.length()) > MOST_CHARACTERS ? safe + "..." : safe.toString();
  }

  /** Names with commas between them; of very many the first. */
  static String names(Collection<String> names) {
    String shown =
        names.stream().limit(MOST_NAMES).map(Shown::text).collect(Collectors.joining(", "));
    int more = names.size() - MOST_NAMES;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
