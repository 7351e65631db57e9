package org.anomalyaware.datasets.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.TableSink;

/** The different words of a column, numbered in the order in which they came. */
final class Words {

  private final String name;
  private final int most;
  private final String advice;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Long> counts = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  /**
   * No word yet.
   *
   * @param name the column, as messages name it
   * @param most how many different words there may be
   * @param advice what to do if there are more
   */
  Words(String name, int most, String advice) {
    this.name = name;
    this.most = most;
    this.advice = advice;
  }

  /**
   * The number of a word, which is counted.
   *
   * @throws DatasetException if there are too many
   */
  int add(String word) {
    Integer known = numbers.get(word);
    if (known == null) {
      if (words.size() == most) {
        throw new DatasetException(
            "%s holds more than %d different values, such as %s. %s"
                .formatted(name, most, Shown.names(words.subList(0, Math.min(5, most))), advice));
      }
      known = words.size();
      numbers.put(word, known);
      words.add(word);
      counts.add(0L);
    }
    counts.set(known, counts.get(known) + 1);
    return known;
  }

  /** Keeps them with a table. */
  void tell(String kind, TableSink table) {
    for (int i = 0; i < words.size(); i++) {
      table.fact(kind + "." + i, counts.get(i) + "\n" + words.get(i));
    }
  }

  /** Those that were kept with a table, and how often each came, by their numbers. */
  static List<Counted> kept(String kind, Map<String, String> facts) {
    List<Counted> kept = new ArrayList<>();
    for (String fact = facts.get(kind + ".0");
        fact != null;
        fact = facts.get(kind + "." + kept.size())) {
      String[] parts = fact.split("\n", 2);
      kept.add(new Counted(parts[1], Long.parseLong(parts[0])));
    }
    return kept;
  }

  /** A word and how often it came. */
  record Counted(String word, long count) {}
}
