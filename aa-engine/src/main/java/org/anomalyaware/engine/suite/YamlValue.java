package org.anomalyaware.engine.suite;

import java.util.List;
import java.util.Map;

/** A value of a YAML document, with the line where it, or its key, stands. */
sealed interface YamlValue {

  /** The line, from 1. */
  int line();

  /** What it is, as messages call it. */
  String kind();

  /** Whether there is nothing in it. */
  boolean isEmpty();

  /**
   * A number, a word or a sentence.
   *
   * @param text as the author wrote it, so that numbers keep their digits
   */
  record Text(String text, int line) implements YamlValue {
    @Override
    public String kind() {
      return "'" + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + "'";
    }

    @Override
    public boolean isEmpty() {
      return text.isBlank();
    }
  }

  /** Nothing: an empty value, {@code null} or {@code ~}. */
  record Nothing(int line) implements YamlValue {
    @Override
    public String kind() {
      return "empty";
    }

    @Override
    public boolean isEmpty() {
      return true;
    }
  }

  /** A list. */
  record Sequence(List<YamlValue> values, int line) implements YamlValue {
    @Override
    public String kind() {
      return "a list";
    }

    @Override
    public boolean isEmpty() {
      return values.isEmpty();
    }
  }

  /**
   * Values by key.
   *
   * @param entries in the order of the document
   */
  record Mapping(Map<String, YamlValue> entries, int line) implements YamlValue {
    @Override
    public String kind() {
      return "a mapping";
    }

    @Override
    public boolean isEmpty() {
      return entries.isEmpty();
    }
  }
}
