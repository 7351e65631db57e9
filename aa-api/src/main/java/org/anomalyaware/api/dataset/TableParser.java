package org.anomalyaware.api.dataset;

import org.apiguardian.api.API;

/**
 * Makes a table row by row.
 *
 * <p>Called by one thread, once for each table.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface TableParser {

  /**
   * Parses from beginning to end. May be called once more, from the beginning, with another sink;
   * exceptions that the sink throws are to pass through.
   *
   * @param sink receives the table; not to be used after the call
   * @throws DatasetException if what is parsed is not what it should be
   */
  void parse(TableSink sink);
}
