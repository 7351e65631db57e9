package org.anomalyaware.api.result;

import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Everything a benchmark suite found out; what {@code result.json} in a suite's folder holds.
 *
 * @param suite which suite
 * @param seeds the seeds that every point was run with
 * @param entries one for each dataset and variant of the suite, in its order
 * @param seconds wall time of the invocation that finished it
 * @param provenance code and machine; the plugins of all cells
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SuiteResult(
    SuiteDescription suite,
    List<Long> seeds,
    List<SuiteEntry> entries,
    double seconds,
    Provenance provenance) {

  /** The name and version of the file format. */
  public static final String SCHEMA = "aa-suite/1";

  /** Copies the lists. */
  public SuiteResult {
    seeds = List.copyOf(seeds);
    entries = List.copyOf(entries);
  }

  /** All cells, in the order of the suite. */
  public Stream<SuiteCell> cells() {
    return entries.stream()
        .flatMap(entry -> entry.groups().stream())
        .flatMap(group -> group.cells().stream());
  }
}
