package org.anomalyaware.datasets.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What happens where a feature has no number. */
enum MissingValues {
  /** Nothing is loaded; the message names the place. */
  REFUSE,
  /** The row is left out, and counted. */
  DROP,
  /** The mean of the column over the training background stands in. */
  MEAN;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(MissingValues::id).toList();
  }

  static MissingValues of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
