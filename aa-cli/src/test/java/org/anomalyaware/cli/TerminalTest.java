package org.anomalyaware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

  @Test
  void should_be_interactive_only_if_the_launcher_says_so() {
    assertThat(Terminal.of(Map.of(), null)).isEqualTo(new Terminal(false, 80));
    assertThat(Terminal.of(Map.of(), "72")).isEqualTo(new Terminal(true, 72));
  }

  @Test
  void should_be_interactive_even_if_its_width_is_unknown() {
    assertThat(Terminal.of(Map.of(), "")).isEqualTo(new Terminal(true, 80));
  }

  @Test
  void should_prefer_what_the_user_set() {
    assertThat(Terminal.of(Map.of("COLUMNS", "60"), "72").columns()).isEqualTo(60);
    assertThat(Terminal.of(Map.of("COLUMNS", "wide"), "72").columns()).isEqualTo(72);
  }

  @Test
  void should_stay_readable_in_extreme_windows() {
    assertThat(Terminal.of(Map.of("COLUMNS", "3"), null).columns()).isEqualTo(40);
    assertThat(Terminal.of(Map.of("COLUMNS", "300"), null).columns()).isEqualTo(100);
  }
}
