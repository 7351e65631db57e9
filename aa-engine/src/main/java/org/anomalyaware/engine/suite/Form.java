package org.anomalyaware.engine.suite;

import java.util.regex.Pattern;

/** What short texts of a suite have to look like. */
enum Form {
  ID("[a-z][a-z0-9]*(-[a-z0-9]+)*", "lower-case words and digits joined by hyphens"),
  VERSION("[0-9]+(\\.[0-9]+){0,2}", "numbers joined by dots, such as 1.0"),
  SENTENCE("[^\\n]{1,200}", "one line of at most 200 characters"),
  SEED("0|-?[1-9][0-9]{0,17}", "a whole number"),
  FLAG("true|false", "true or false");

  private final Pattern pattern;
  private final String words;

  Form(String pattern, String words) {
    this.pattern = Pattern.compile(pattern);
    this.words = words;
  }

  boolean matches(String text) {
    return pattern.matcher(text).matches();
  }

  String refusal(String text) {
    return "must be " + words + ", but is '" + text + "'";
  }
}
