package org.anomalyaware.api.dataset;

import java.util.List;
import org.apiguardian.api.API;

/** Receives a table while it is parsed: its form once, then its rows. Used by one thread. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface TableSink {

  /**
   * The form of the table; said once, before the first row.
   *
   * @param width floats in a row, at least 1
   * @param classNames the classes that rows may have, 1 to 128, none of them twice
   */
  void begin(int width, List<String> classNames);

  /**
   * One row more.
   *
   * @param values finite floats, as many as the table is wide; copied
   * @param classIndex the index of its class's name
   */
  void row(float[] values, int classIndex);

  /**
   * A fact about the table that is kept with it, such as how many rows were left out.
   *
   * @param name given once
   * @param value any text
   */
  void fact(String name, String value);
}
