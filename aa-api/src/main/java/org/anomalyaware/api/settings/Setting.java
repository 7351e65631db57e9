package org.anomalyaware.api.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One typed, documented setting. Instances are immutable and serve as the key that reads the value:
 *
 * <pre>{@code
 * static final Setting<Double> MAXIMUM =
 *     Setting.decimal("maximum", 1.0, "Strength at the last epoch").atLeast(0.0);
 * ...
 * double maximum = settings.get(MAXIMUM);
 * }</pre>
 *
 * @param <T> the type of its value
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Setting<T> {

  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*");

  /** As people write numbers; Java itself would also take 1f, 0x1p3 and NaN. */
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private final String name;
  private final String description;
  private final String allowed;
  private final @Nullable T defaultValue;
  private final @Nullable String none;
  private final Function<String, T> parser;
  private final Predicate<T> constraint;

  private Setting(
      String name,
      String description,
      String allowed,
      @Nullable T defaultValue,
      Function<String, T> parser,
      Predicate<T> constraint) {
    this(name, description, allowed, defaultValue, null, parser, constraint);
  }

  /**
   * A setting.
   *
   * @param none the word for no value; null if there is none, or if it cannot be left out
   */
  private Setting(
      String name,
      String description,
      String allowed,
      @Nullable T defaultValue,
      @Nullable String none,
      Function<String, T> parser,
      Predicate<T> constraint) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A setting's name is camelCase words joined by dots, but this one is: " + name);
    }
    this.name = name;
    this.description = description;
    this.allowed = allowed;
    this.defaultValue = defaultValue;
    this.none = none;
    this.parser = parser;
    this.constraint = constraint;
    if (defaultValue != null && !constraint.test(defaultValue)) {
      throw new IllegalArgumentException(
          "The default of " + name + " is " + defaultValue + ", but it must be " + allowed);
    }
  }

  /** A whole number. */
  public static Setting<Integer> integer(String name, int defaultValue, String description) {
    return new Setting<>(
        name, description, "a whole number", defaultValue, Integer::valueOf, value -> true);
  }

  /** A whole number of up to 64 bits, such as a seed. */
  public static Setting<Long> wholeNumber(String name, long defaultValue, String description) {
    return new Setting<>(
        name, description, "a whole number", defaultValue, Long::valueOf, value -> true);
  }

  /** A finite decimal number. */
  public static Setting<Double> decimal(String name, double defaultValue, String description) {
    return new Setting<>(
        name, description, "a number", defaultValue, Setting::parseDecimal, Double::isFinite);
  }

  /** {@code true} or {@code false}. */
  public static Setting<Boolean> flag(String name, boolean defaultValue, String description) {
    return new Setting<>(
        name, description, "true or false", defaultValue, Setting::parseFlag, value -> true);
  }

  /** A word, such as the id of a plugin. */
  public static Setting<String> text(String name, String defaultValue, String description) {
    return new Setting<>(
        name, description, "a word", defaultValue, Function.identity(), text -> !text.isEmpty());
  }

  /** One of a few words. */
  public static Setting<String> choice(
      String name, String defaultValue, List<String> choices, String description) {
    List<String> copy = List.copyOf(choices);
    return new Setting<>(
        name,
        description,
        "one of " + String.join(", ", copy),
        defaultValue,
        Function.identity(),
        copy::contains);
  }

  /** Positive whole numbers separated by commas, such as the widths of layers. */
  public static Setting<List<Integer>> widths(
      String name, List<Integer> defaultValue, String description) {
    return new Setting<>(
        name,
        description,
        "whole numbers of at least 1, separated by commas",
        List.copyOf(defaultValue),
        text -> Arrays.stream(text.split(",", -1)).map(s -> Integer.valueOf(s.strip())).toList(),
        values -> values.stream().allMatch(value -> value >= 1));
  }

  /** Numbers between 0 and 1, both excluded, separated by commas, such as rates. */
  public static Setting<List<Double>> rates(
      String name, List<Double> defaultValue, String description) {
    return new Setting<>(
        name,
        description,
        "different numbers between 0 and 1, separated by commas",
        List.copyOf(defaultValue),
        text -> Arrays.stream(text.split(",", -1)).map(s -> parseDecimal(s.strip())).toList(),
        values ->
            values.stream().allMatch(value -> value > 0 && value < 1)
                && values.stream().distinct().count() == values.size());
  }

  /** Any of a few words, separated by commas; none unless given. */
  public static Setting<List<String>> anyOf(String name, List<String> choices, String description) {
    List<String> copy = List.copyOf(choices);
    return new Setting<>(
        name,
        description,
        "any of " + String.join(", ", copy) + ", separated by commas, or none",
        List.of(),
        text ->
            text.isEmpty() || text.equals("none")
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).distinct().toList(),
        copy::containsAll);
  }

  /** Names separated by commas, such as those of classes or columns; none unless given. */
  public static Setting<List<String>> names(String name, String description) {
    return new Setting<>(
        name,
        description,
        "names, separated by commas",
        List.of(),
        text ->
            text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).distinct().toList(),
        values -> values.stream().noneMatch(String::isEmpty));
  }

  /** A file or folder that need not be given. */
  public static Setting<Path> optionalPath(String name, String description) {
    return new Setting<>(name, description, "a path", null, Path::of, Setting::isNamed);
  }

  /** Files or folders separated by commas; none unless given. */
  public static Setting<List<Path>> paths(String name, String description) {
    return new Setting<>(
        name,
        description,
        "paths, separated by commas",
        List.of(),
        text -> Arrays.stream(text.split(",", -1)).map(s -> Path.of(s.strip())).toList(),
        values -> values.stream().allMatch(Setting::isNamed));
  }

  /** The same setting that refuses values below a bound. */
  public Setting<T> atLeast(T least) {
    return constrained(" of at least " + least, value -> compare(value, least) >= 0);
  }

  /** The same setting that refuses values above a bound. */
  public Setting<T> atMost(T most) {
    return constrained(" of at most " + most, value -> compare(value, most) <= 0);
  }

  /** The same setting that refuses values at or below a bound. */
  public Setting<T> above(T bound) {
    return constrained(" above " + bound, value -> compare(value, bound) > 0);
  }

  /**
   * The same setting that need not have a value, and has none unless it is given: {@link
   * Settings#find} reads it.
   *
   * <pre>{@code
   * static final Setting<Integer> MOST =
   *     Setting.integer("most", 1, "How many are used at most").atLeast(1).optional("all");
   * ...
   * Samples used = settings.find(MOST).map(samples::first).orElse(samples);
   * }</pre>
   *
   * @param word what users write, and read in lists, for no value
   */
  public Setting<T> optional(String word) {
    return new Setting<>(name, description, allowed, null, word, parser, constraint);
  }

  /** The same setting under a longer name, {@code prefix.name}. */
  Setting<T> under(String prefix) {
    return new Setting<>(
        prefix + "." + name, description, allowed, defaultValue, none, parser, constraint);
  }

  /** The name within its schema, such as {@code clip}. */
  public String name() {
    return name;
  }

  /** What it does, in one sentence. */
  public String description() {
    return description;
  }

  /** Which values are allowed, in words that follow "must be". */
  public String allowed() {
    return none == null ? allowed : allowed + ", or " + none;
  }

  /** The default as users would write it; empty if the setting has none and no word for that. */
  public String defaultText() {
    if (defaultValue == null) {
      return none == null ? "" : none;
    }
    return render(defaultValue);
  }

  @Nullable T defaultValue() {
    return defaultValue;
  }

  /**
   * Reads a value.
   *
   * @return null if the text is the word for no value
   * @throws IllegalArgumentException if it is not allowed; the message says what is
   */
  @Nullable T parse(String text) {
    if (text.strip().equals(none)) {
      return null;
    }
    T value;
    try {
      value = parser.apply(text.strip());
    } catch (InvalidPathException | NumberFormatException e) {
      throw refused(text);
    }
    if (!constraint.test(value)) {
      throw refused(text);
    }
    return value;
  }

  static String render(Object value) {
    return value instanceof List<?> list
        ? String.join(",", list.stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }

  private IllegalArgumentException refused(String text) {
    return new IllegalArgumentException("must be " + allowed() + ", but is '" + text + "'");
  }

  private Setting<T> constrained(String words, Predicate<T> further) {
    String joined =
        allowed.contains(" of at") || allowed.contains(" above") ? " and" + words : words;
    return new Setting<>(
        name, description, allowed + joined, defaultValue, none, parser, constraint.and(further));
  }

  @SuppressWarnings("unchecked")
  private static <T> int compare(T left, T right) {
    return ((Comparable<T>) left).compareTo(right);
  }

  /** Java reads an empty text as the current folder, which nobody means by it. */
  private static boolean isNamed(Path path) {
    return !path.toString().isEmpty();
  }

  private static Double parseDecimal(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw new NumberFormatException();
    }
    return Double.valueOf(text);
  }

  private static Boolean parseFlag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new NumberFormatException();
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
