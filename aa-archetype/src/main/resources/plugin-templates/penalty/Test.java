package ${package};

import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.testkit.PenaltyContract;

/** What holds for every penalty holds for this one. */
class ${className}PenaltyTest extends PenaltyContract {

  @Override
  protected Penalty plugin() {
    return new ${className}Penalty();
  }
}
