package org.anomalyaware.benchmarks;

import java.util.List;

/**
 * Contests that belong together.
 *
 * @param id as {@code --only} names it
 * @param title as the report's heading
 * @param says what is measured and how, for the report
 * @param contests makes the contests, which may load natives
 * @param mostRounds rounds that are enough, however many are asked for
 */
record Section(String id, String title, String says, int mostRounds, Contests contests) {

  /** Makes the contests of a section. */
  interface Contests {
    List<Contest> with(Effort effort);
  }
}
