package org.anomalyaware.engine.suite;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.result.SuiteAxis;
import org.apiguardian.api.API;

/**
 * One direction of a grid.
 *
 * @param name the setting that varies, or the kind of plugin that is chosen
 * @param values at least one; no two of them with one label
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record GridAxis(String name, List<Value> values) {

  /** Copies the list. */
  public GridAxis {
    values = List.copyOf(values);
  }

  /**
   * A place on the axis.
   *
   * @param label how results call it
   * @param settings what it sets
   */
  public record Value(String label, Map<String, String> settings) {

    /** Copies the map. */
    public Value {
      settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
  }

  /** An axis over the values of one setting. */
  public static GridAxis of(String setting, List<String> values) {
    return new GridAxis(
        setting, values.stream().map(value -> new Value(value, Map.of(setting, value))).toList());
  }

  SuiteAxis toResult() {
    return new SuiteAxis(name, values.stream().map(Value::label).toList());
  }
}
