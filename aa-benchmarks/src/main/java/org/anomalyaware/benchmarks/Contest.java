package org.anomalyaware.benchmarks;

import java.util.List;

/**
 * Several ways of doing the same work.
 *
 * @param work what is done, as a table names it
 * @param contestants ours first; the others are compared with it
 */
record Contest(String work, Unit unit, List<Contestant> contestants) {

  Contest(String work, Unit unit, Contestant... contestants) {
    this(work, unit, List.of(contestants));
  }
}
