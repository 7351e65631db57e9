package org.anomalyaware.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.anomalyaware.api.dataset.DatasetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource({
    "27, clears the screen or changes colours with what follows",
    "0, ends the text in other programs",
    "8, takes back the character before",
    "13, lets what follows cover the line",
    "155, is an escape sequence's beginning by itself",
    "127, is invisible",
    "8238, turns the order of what follows",
    "8295, turns the order of what follows",
  })
  void a_character_that_terminals_obey_is_replaced(int character, String why) {
    assertThat(PlainText.of("a" + (char) character + "[2Jb")).as(why).isEqualTo("a?[2Jb");
  }

  @Test
  void everything_else_stays_as_it_is() {
    String text = "W' \u2192 b\u00f6se\u2026 \ud83d\ude00,\tline\nline 2";
    assertThat(PlainText.of(text)).isSameAs(text);
  }

  @Test
  void messages_of_our_exceptions_are_plain() {
    assertThat(new DatasetException("label '\u001b[2J' is unknown"))
        .hasMessage("label '?[2J' is unknown");
  }
}
