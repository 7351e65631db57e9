package org.anomalyaware.api.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;

/** The known names that somebody may have meant by an unknown one. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class NearestNames {

  private static final int MOST = 3;

  private NearestNames() {}

  /**
   * Up to three known names, nearest first: those within a third of the word's length in edits
   * (Levenshtein distance, ignoring case), and those that have the word as their last part.
   */
  public static List<String> to(String name, Collection<String> known) {
    String wanted = name.toLowerCase(Locale.ROOT);
    int limit = Math.max(2, wanted.length() / 3);
    return known.stream()
        .filter(
            candidate ->
                distance(wanted, candidate.toLowerCase(Locale.ROOT)) <= limit
                    || isLastPart(wanted, candidate.toLowerCase(Locale.ROOT)))
        .sorted(
            Comparator.<String>comparingInt(
                    candidate -> distance(wanted, candidate.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /**
   * What to say after an unknown name: {@code did you mean a or b?}, or which names are known if
   * none is near.
   */
  public static String hint(String name, Collection<String> known) {
    List<String> nearest = to(name, known);
    return nearest.isEmpty()
        ? "known are " + String.join(", ", known)
        : "did you mean " + String.join(" or ", nearest) + "?";
  }

  private static boolean isLastPart(String wanted, String candidate) {
    return candidate.endsWith("." + wanted) || wanted.endsWith("." + candidate);
  }

  private static int distance(String left, String right) {
    int[] previous = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] current = new int[right.length() + 1];
      current[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int substitution = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[right.length()];
  }
}
