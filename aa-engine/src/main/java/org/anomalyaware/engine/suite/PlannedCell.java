package org.anomalyaware.engine.suite;

import org.anomalyaware.engine.ResolvedExperiment;

/** One seed at one point of a plan. */
record PlannedCell(SuitePlan.Point point, long seed) {

  ResolvedExperiment experiment() {
    return point.experiment();
  }
}
