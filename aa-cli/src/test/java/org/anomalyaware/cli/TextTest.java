package org.anomalyaware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void should_break_between_words_and_indent_what_follows() {
    assertThat(Text.wrap("one two three four", 9, 2)).isEqualTo("one two\n  three\n  four");
  }

  @Test
  void should_leave_short_text_alone() {
    assertThat(Text.wrap("one two", 7, 4)).isEqualTo("one two");
  }

  @Test
  void should_keep_lines_and_what_they_begin_with() {
    assertThat(Text.wrap("wrong:\n  first thing\n  second", 9, 1))
        .isEqualTo("wrong:\n   first\n   thing\n   second");
  }

  @Test
  void should_keep_long_words_whole() {
    assertThat(Text.wrap("see /a/very/long/path now", 8, 0))
        .isEqualTo("see\n/a/very/long/path\nnow");
  }
}
