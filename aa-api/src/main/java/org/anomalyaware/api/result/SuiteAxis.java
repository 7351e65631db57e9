package org.anomalyaware.api.result;

import java.util.List;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * One direction of a grid: what varies, and the values that it takes.
 *
 * @param name the setting, such as {@code schedule.maximum}, {@code penalty} or {@code model}
 * @param values as users would write them, in the suite's order, none twice; where a plugin is
 *     chosen together with settings of its own, such as {@code hinge (margin=2)}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SuiteAxis(String name, List<String> values) {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  /** Copies the list. */
  public SuiteAxis {
    values = List.copyOf(values);
  }

  /** Whether all values are numbers, so that a metric can be drawn against them. */
  public boolean isNumeric() {
    return values.stream().allMatch(value -> NUMBER.matcher(value).matches());
  }
}
