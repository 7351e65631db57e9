package org.anomalyaware.api.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * A table that was parsed now or before.
 *
 * <p>Immutable, and safe to read from several threads; the files behind it need no closing.
 *
 * @param samples its rows in the order in which they were parsed
 * @param facts what the parser said of it, in the order in which it did
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ParsedTable(Samples samples, Map<String, String> facts) {

  /** Copies the facts. */
  public ParsedTable {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }
}
