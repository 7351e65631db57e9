package org.anomalyaware.engine.suite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.anomalyaware.api.settings.NearestNames;

/** Collects what is wrong with the form of a suite, while values are taken out of it. */
final class FormProblems {

  private final List<String> problems = new ArrayList<>();

  void add(int line, String path, String what) {
    problems.add("line %d: %s %s".formatted(line, path, what));
  }

  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new SuiteException(problems);
    }
  }

  /** A text that is not empty. */
  Optional<String> scalar(String path, YamlValue value) {
    if (value instanceof YamlValue.Text text && !text.text().isBlank()) {
      return Optional.of(text.text().strip());
    }
    add(value.line(), path, "must be a text or a number, but is " + emptyOr(value));
    return Optional.empty();
  }

  /** A text of a form. */
  Optional<String> text(String path, YamlValue value, Form form) {
    Optional<String> text = scalar(path, value);
    if (text.isPresent() && !form.matches(text.get())) {
      add(value.line(), path, form.refusal(text.get()));
      return Optional.empty();
    }
    return text;
  }

  /** The text of a setting's value; a list, such as the widths of layers, is joined by commas. */
  Optional<String> settingText(String path, YamlValue value) {
    if (!(value instanceof YamlValue.Sequence sequence) || sequence.values().isEmpty()) {
      return scalar(path, value);
    }
    List<String> parts = new ArrayList<>();
    sequence.values().forEach(each -> scalar(path, each).ifPresent(parts::add));
    return parts.size() == sequence.values().size()
        ? Optional.of(String.join(",", parts))
        : Optional.empty();
  }

  Optional<YamlValue.Mapping> mapping(String path, YamlValue value) {
    if (value instanceof YamlValue.Mapping mapping && !mapping.entries().isEmpty()) {
      return Optional.of(mapping);
    }
    add(value.line(), path, "must be a mapping (key: value), but is " + emptyOr(value));
    return Optional.empty();
  }

  /** The elements of a list that is not empty. */
  List<YamlValue> list(String path, YamlValue value) {
    if (value instanceof YamlValue.Sequence sequence && !sequence.values().isEmpty()) {
      return sequence.values();
    }
    add(value.line(), path, "must be a list, but is " + emptyOr(value));
    return List.of();
  }

  private static String emptyOr(YamlValue value) {
    return value.isEmpty() ? "empty" : value.kind();
  }

  static String unknown(String kind, String name, Collection<String> known) {
    List<String> nearest = NearestNames.to(name, known);
    return "is an unknown %s '%s': %s"
        .formatted(
            kind,
            name,
            nearest.isEmpty()
                ? "known are " + String.join(", ", known)
                : "did you mean " + String.join(" or ", nearest) + "?");
  }
}
