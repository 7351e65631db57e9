package org.anomalyaware.api.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * One point of a suite's grid with all its seeds.
 *
 * @param values where it is: for each axis of its entry, by the axis's name, the value as the axis
 *     has it; empty if the entry has no axes
 * @param cells one for each seed, in the suite's order
 * @param summary the cells that are ok, taken together as the seeds of a run are; empty if none is
 * @param adjusted p-values of the change from baseline to tuned after Holm's correction over all
 *     groups of the suite, metric by metric; for the metrics of the suite that have a test
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SuiteGroup(
    Map<String, String> values,
    List<SuiteCell> cells,
    Summary summary,
    Map<Metric, Double> adjusted) {

  /** Copies the collections. */
  public SuiteGroup {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    cells = List.copyOf(cells);
    adjusted = Metrics.ordered(adjusted);
  }

  /** How many of the cells ended so. */
  public int count(SuiteCell.Status status) {
    return (int) cells.stream().filter(cell -> cell.status() == status).count();
  }
}
