package org.anomalyaware.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Options of the form {@code KEY=VALUE} that may be repeated. */
final class Assignments {

  private Assignments() {}

  static Map<String, String> parse(String option, List<String> texts, CommandLine line) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new ParameterException(
            line, "%s wants KEY=VALUE, but got '%s'".formatted(option, text));
      }
      String key = text.substring(0, equals).strip();
      String value = text.substring(equals + 1).strip();
      String before = values.put(key, value);
      if (before != null) {
        throw new ParameterException(
            line, "%s is set twice, to %s and %s".formatted(key, before, value));
      }
    }
    return values;
  }
}
