package org.anomalyaware.api.dataset;

import java.util.Locale;
import org.apiguardian.api.API;

/** What samples are. Nothing ever falls back from one to another. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum DataSource {
  /** Measured, or published by others. */
  REAL,
  /** Made here from first principles by a documented generator. */
  GENERATED,
  /** A stand-in for data that cannot be had. */
  SURROGATE;

  /** The word in result files: {@code real}, {@code generated}, {@code surrogate}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
