package org.anomalyaware.api.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Everything an experiment found out; what {@code result.json} holds.
 *
 * @param dataset the data
 * @param experiment every setting as it was resolved, by its dotted name
 * @param runs one for each seed, in the order they were asked for
 * @param summary the seeds taken together
 * @param provenance code and machine
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ExperimentResult(
    DatasetSummary dataset,
    Map<String, Object> experiment,
    List<SeedResult> runs,
    Summary summary,
    Provenance provenance) {

  /** The name and version of the file format. */
  public static final String SCHEMA = "aa-result/1";

  /** Copies the collections. */
  public ExperimentResult {
    experiment = Collections.unmodifiableMap(new LinkedHashMap<>(experiment));
    runs = List.copyOf(runs);
  }
}
