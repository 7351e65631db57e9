package org.anomalyaware.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What a program left: its lines are {@code key=value}. */
record Output(int status, List<String> lines, String errors) {

  Output succeeded() {
    assertThat(status).as(() -> errors + String.join("\n", lines)).isZero();
    return this;
  }

  String value(String key) {
    return values(key).stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + key + " in " + lines));
  }

  List<String> values(String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1))
        .toList();
  }

  double number(String key) {
    return Double.parseDouble(value(key));
  }
}
