package org.anomalyaware.examples.penalty;

import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.testkit.PenaltyContract;

/** What holds for every penalty holds for this one. */
class ExponentialPenaltyTest extends PenaltyContract {

  @Override
  protected Penalty plugin() {
    return new ExponentialPenalty();
  }
}
