package org.anomalyaware.api.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Maps by metric in the metrics' own order, so that files come out the same every time. */
final class Metrics {

  private Metrics() {}

  static <V> Map<Metric, V> ordered(Map<Metric, V> values) {
    Map<Metric, V> copy = new EnumMap<>(Metric.class);
    copy.putAll(values);
    return Collections.unmodifiableMap(copy);
  }
}
