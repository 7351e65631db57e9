package org.anomalyaware.report;

import java.util.List;
import org.anomalyaware.api.dataset.DataSource;

/** What stands in a cell of a table: as people read it and, if it is a number, as it is. */
sealed interface Cell {

  /** Where there is no value. */
  Cell NONE = new Words("\u2014");

  /** As people read it. */
  String shown();

  /** Text, perhaps from the data. */
  record Words(String shown) implements Cell {}

  /** A number. */
  record Quantity(String shown, double value) implements Cell {}

  /**
   * Numbers that are read together, such as one with its interval.
   *
   * @param names what each is, to follow the column's name; may be empty
   * @param values as many numbers, NaN for one that is not there
   */
  record Several(String shown, List<String> names, List<Double> values) implements Cell {

    private static final List<String> INTERVAL = List.of("", "low", "high");
    private static final List<String> PAIR = List.of("baseline", "tuned");

    public Several {
      names = List.copyOf(names);
      values = List.copyOf(values);
    }
  }

  /** A value and how many standard deviations it lies from the background's mean. */
  record Deviating(String shown, double value, double z) implements Cell {

    /** What each number is, to follow the column's name. */
    static final List<String> NAMES = List.of("", "z");
  }

  /** What data are, where nobody can overlook it. */
  record Source(DataSource source) implements Cell {

    @Override
    public String shown() {
      return source.id();
    }
  }

  /** A place to go to. */
  record Link(String shown, String address) implements Cell {}

  static Cell words(String text) {
    return new Words(text);
  }

  /** A number with so many decimals. */
  static Cell fixed(double value, int decimals) {
    return new Quantity(Numbers.fixed(value, decimals), value);
  }

  /** A number to three significant digits. */
  static Cell significant(double value) {
    return new Quantity(Numbers.significant(value), value);
  }

  /** How many there are. */
  static Cell count(long value) {
    return new Quantity(Numbers.count(value), value);
  }

  static Cell pValue(double value) {
    return new Quantity(Numbers.pValue(value), value);
  }

  static Cell interval(double value, double low, double high, int decimals) {
    return new Several(
        Numbers.interval(value, low, high, decimals), Several.INTERVAL, List.of(value, low, high));
  }

  /** The interval of a difference. */
  static Cell signedInterval(double value, double low, double high, int decimals) {
    return new Several(
        Numbers.signedInterval(value, low, high, decimals),
        Several.INTERVAL,
        List.of(value, low, high));
  }

  /**
   * A value with its z-score.
   *
   * @param z NaN for a column that the network does not see
   */
  static Cell deviating(double value, double z) {
    String shown = Numbers.significant(value);
    return new Deviating(
        Double.isNaN(z) ? shown : shown + " (" + Numbers.signed(z, 1) + ")", value, z);
  }

  /** Before and after fine-tuning, NaN for what is not there. */
  static Cell pair(double baseline, double tuned, int decimals) {
    String before = Double.isNaN(baseline) ? NONE.shown() : Numbers.fixed(baseline, decimals);
    String after = Double.isNaN(tuned) ? NONE.shown() : Numbers.fixed(tuned, decimals);
    return new Several(
        before + "\u00a0\u2192\u00a0" + after, Several.PAIR, List.of(baseline, tuned));
  }
}
