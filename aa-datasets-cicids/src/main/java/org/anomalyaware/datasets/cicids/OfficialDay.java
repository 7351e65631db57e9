package org.anomalyaware.datasets.cicids;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the published files of the paper's two days hold, all rows counted, finite or not. */
@SuppressWarnings("ImmutableEnumChecker") // its collections cannot be changed
enum OfficialDay {
  TUESDAY(
      "Tuesday",
      Map.of(
          TrafficClass.BENIGN, 432_074L,
          TrafficClass.FTP_PATATOR, 7_938L,
          TrafficClass.SSH_PATATOR, 5_897L)),
  WEDNESDAY(
      "Wednesday",
      Map.of(
          TrafficClass.BENIGN, 440_031L,
          TrafficClass.DOS_HULK, 231_073L,
          TrafficClass.DOS_GOLDENEYE, 10_293L,
          TrafficClass.DOS_SLOWLORIS, 5_796L,
          TrafficClass.DOS_SLOWHTTPTEST, 5_499L,
          TrafficClass.HEARTBLEED, 11L));

  private final String title;
  private final Map<TrafficClass, Long> expected;

  OfficialDay(String title, Map<TrafficClass, Long> expected) {
    this.title = title;
    this.expected = expected;
  }

  /**
   * Compares files with the published ones, day by day; files that hold several days, together.
   *
   * @return one sentence for each comparison
   */
  static List<String> compare(List<Census> files) {
    Map<Set<OfficialDay>, ClassCounts> found = new LinkedHashMap<>();
    for (Census file : files) {
      found.computeIfAbsent(daysOf(file.counts()), days -> new ClassCounts()).add(file.counts());
    }
    boolean apart = found.keySet().stream().allMatch(days -> days.size() == 1);
    if (!apart || found.size() < values().length) {
      ClassCounts all = new ClassCounts();
      files.forEach(file -> all.add(file.counts()));
      return List.of(compare(EnumSet.allOf(OfficialDay.class), all));
    }
    List<String> sentences = new ArrayList<>();
    for (OfficialDay day : values()) {
      Set<OfficialDay> alone = EnumSet.of(day);
      sentences.add(compare(alone, found.getOrDefault(alone, new ClassCounts())));
    }
    return sentences;
  }

  private static Set<OfficialDay> daysOf(ClassCounts counts) {
    EnumSet<OfficialDay> days = EnumSet.noneOf(OfficialDay.class);
    for (OfficialDay day : values()) {
      if (day.expected.keySet().stream()
          .anyMatch(each -> !each.isBenign() && counts.of(each) > 0)) {
        days.add(day);
      }
    }
    return days;
  }

  private static String compare(Set<OfficialDay> days, ClassCounts counts) {
    String title = days.stream().map(day -> day.title).collect(Collectors.joining(" and "));
    String differences =
        Arrays.stream(TrafficClass.values())
            .filter(each -> counts.of(each) != expected(days, each))
            .map(
                each ->
                    "%d %s instead of %d"
                        .formatted(counts.of(each), each.label(), expected(days, each)))
            .collect(Collectors.joining(", "));
    return differences.isEmpty()
        ? title + ": as many rows of each class as in the published files."
        : title + ": not the published files' numbers of rows: " + differences + ".";
  }

  private static long expected(Set<OfficialDay> days, TrafficClass traffic) {
    return days.stream().mapToLong(day -> day.expected.getOrDefault(traffic, 0L)).sum();
  }
}
