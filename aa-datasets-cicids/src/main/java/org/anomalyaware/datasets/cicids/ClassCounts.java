package org.anomalyaware.datasets.cicids;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How many rows there are of each class. */
final class ClassCounts {

  private final Map<TrafficClass, Long> counts = new EnumMap<>(TrafficClass.class);

  void add(TrafficClass traffic, long rows) {
    counts.merge(traffic, rows, Long::sum);
  }

  void add(ClassCounts others) {
    others.counts.forEach(this::add);
  }

  long of(TrafficClass traffic) {
    return counts.getOrDefault(traffic, 0L);
  }

  long of(Set<TrafficClass> classes) {
    return classes.stream().mapToLong(this::of).sum();
  }

  long total() {
    return counts.values().stream().mapToLong(rows -> rows).sum();
  }

  /** Only those of the classes named. */
  ClassCounts only(Set<TrafficClass> classes) {
    ClassCounts rest = new ClassCounts();
    rest.add(this);
    rest.counts.keySet().retainAll(classes);
    return rest;
  }

  /** These without the classes named. */
  ClassCounts without(Set<TrafficClass> classes) {
    ClassCounts rest = new ClassCounts();
    rest.add(this);
    rest.counts.keySet().removeAll(classes);
    return rest;
  }

  /** Such as {@code 999 BENIGN, 2 FTP-Patator}; classes without rows are not named. */
  @Override
  public String toString() {
    String text =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> entry.getValue() + " " + entry.getKey().label())
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? "no rows" : text;
  }
}
