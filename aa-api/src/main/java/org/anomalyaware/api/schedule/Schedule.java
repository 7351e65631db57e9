package org.anomalyaware.api.schedule;

import org.anomalyaware.api.Plugin;
import org.apiguardian.api.API;

/**
 * The strength of the penalty from epoch to epoch (lambda in arXiv 2504.11520, section 3.1).
 *
 * <p>Without state; called from several threads at once where several runs go on.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Schedule extends Plugin {

  /**
   * The strength in one epoch.
   *
   * @return a finite number of at least 0
   */
  double strength(ScheduleRequest request);
}
