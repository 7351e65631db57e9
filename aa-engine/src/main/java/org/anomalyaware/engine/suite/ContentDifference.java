package org.anomalyaware.engine.suite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is not the same in two suites, a line for each. */
final class ContentDifference {

  private ContentDifference() {}

  static List<String> between(Map<String, String> before, Map<String, String> now) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(now.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      String old = before.getOrDefault(name, "(nothing)");
      String young = now.getOrDefault(name, "(nothing)");
      if (!old.equals(young)) {
        differences.add("%s was %s, is %s".formatted(name, old, young));
      }
    }
    return differences;
  }
}
