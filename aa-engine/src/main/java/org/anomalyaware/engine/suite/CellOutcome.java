package org.anomalyaware.engine.suite;

import java.util.Optional;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SuiteCell;
import org.jspecify.annotations.Nullable;

/**
 * How a cell ended.
 *
 * @param result null if it did not get as far
 */
record CellOutcome(SuiteCell cell, @Nullable ExperimentResult result) {

  /** A cell that was run, well or not. */
  static CellOutcome of(String identity, ExperimentResult result) {
    SeedResult run = result.runs().get(0);
    SuiteCell.Status status =
        switch (run.status()) {
          case OK -> SuiteCell.Status.OK;
          case FAILED -> SuiteCell.Status.FAILED;
        };
    return new CellOutcome(
        new SuiteCell(run.seed(), status, identity, run.failure().orElse(null), run), result);
  }

  /** A cell without a result. */
  static CellOutcome without(long seed, SuiteCell.Status status, String reason) {
    return new CellOutcome(new SuiteCell(seed, status, null, reason, null), null);
  }

  Optional<ExperimentResult> whole() {
    return Optional.ofNullable(result);
  }
}
