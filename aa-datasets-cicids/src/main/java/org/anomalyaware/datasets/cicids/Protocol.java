package org.anomalyaware.datasets.cicids;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a variant shares classes out among the roles, and which files it takes them from.
 *
 * @param variant its id
 * @param tuning classes of the labelled anomalies
 * @param unseen classes of the anomalies that training never sees
 * @param layouts which layouts may be read together, the most wanted first
 * @param byDay whether a file counts only if it holds attacks of these classes; so the paper's two
 *     days are told from the other three, whose flows are just as benign
 */
record Protocol(
    String variant,
    Set<TrafficClass> tuning,
    Set<TrafficClass> unseen,
    List<Set<Layout>> layouts,
    boolean byDay) {

  static final String PAPER = "paper";
  static final String CLEANED = "cleaned";
  static final String LEAVE_ONE_OUT = "leave-one-out";
  static final String SIMULATED = "simulated";

  /** Both of the published layouts hold the same flows, so one is enough. */
  private static final List<Set<Layout>> PUBLISHED =
      List.of(
          Set.of(Layout.MACHINE_LEARNING),
          Set.of(Layout.LABELLED_FLOWS),
          Set.of(Layout.MACHINE_LEARNING, Layout.LABELLED_FLOWS));

  private static final List<Set<Layout>> ANY =
      List.of(PUBLISHED.get(0), PUBLISHED.get(1), PUBLISHED.get(2), Set.of(Layout.CLEANED));

  /** The paper's: Brute Force tunes, DoS is unseen, of Tuesday and Wednesday. */
  static Protocol paper() {
    return new Protocol(
        PAPER,
        among(TrafficClass.PUBLISHED, AttackFamily.BRUTE_FORCE),
        among(TrafficClass.PUBLISHED, AttackFamily.DOS),
        PUBLISHED,
        true);
  }

  /** The same on the cleaned form, which does not tell days apart. */
  static Protocol cleaned() {
    return new Protocol(
        CLEANED,
        among(TrafficClass.CLEANED, AttackFamily.BRUTE_FORCE),
        among(TrafficClass.CLEANED, AttackFamily.DOS),
        List.of(Set.of(Layout.CLEANED)),
        false);
  }

  /** One family is unseen, all others tune. */
  static Protocol leaveOneOut(AttackFamily unseen) {
    Set<TrafficClass> tuning = EnumSet.noneOf(TrafficClass.class);
    Set<TrafficClass> test = EnumSet.noneOf(TrafficClass.class);
    for (TrafficClass each : TrafficClass.values()) {
      if (!each.isBenign()) {
        (each.isOf(unseen) ? test : tuning).add(each);
      }
    }
    return new Protocol(LEAVE_ONE_OUT, Set.copyOf(tuning), Set.copyOf(test), ANY, false);
  }

  private static Set<TrafficClass> among(Set<TrafficClass> classes, AttackFamily family) {
    Set<TrafficClass> found = EnumSet.copyOf(classes);
    found.removeIf(each -> !each.isOf(family));
    return Set.copyOf(found);
  }

  /** What is normal, in whichever layout. */
  static Set<TrafficClass> background() {
    return Set.of(TrafficClass.BENIGN, TrafficClass.CLEANED_NORMAL);
  }

  /** The classes that have a role. */
  Set<TrafficClass> wanted() {
    Set<TrafficClass> all = EnumSet.copyOf(tuning);
    all.addAll(unseen);
    all.addAll(background());
    return all;
  }

  /** Whether these rows fill every role. */
  boolean isFilledBy(ClassCounts counts) {
    return counts.of(background()) > 0 && counts.of(tuning) > 0 && counts.of(unseen) > 0;
  }
}
