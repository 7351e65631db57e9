package org.anomalyaware.testkit;

import java.util.Set;
import org.anomalyaware.api.dataset.Samples;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a table of samples. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SamplesAssert extends AbstractAssert<SamplesAssert, Samples> {

  SamplesAssert(@Nullable Samples actual) {
    super(actual, SamplesAssert.class);
  }

  /**
   * Verifies how many samples there are.
   *
   * <pre>{@code
   * Samples two = Samples.of(new float[] {1, 2, 3, 4}, 2, "SM");
   * assertThat(two).hasSize(2); // passes
   * assertThat(two).hasSize(4); // fails
   * }</pre>
   */
  public SamplesAssert hasSize(int expected) {
    isNotNull();
    if (actual.size() != expected) {
      throw failureWithActualExpected(
          actual.size(),
          expected,
          "Expected %s samples, but there are %s",
          expected,
          actual.size());
    }
    return this;
  }

  /**
   * Verifies that no value is infinite or not a number.
   *
   * <pre>{@code
   * assertThat(Samples.of(new float[] {1, 2}, 2, "SM")).hasOnlyFiniteValues(); // passes
   * Samples broken = ...; // a table of one's own that hands out NaN
   * assertThat(broken).hasOnlyFiniteValues(); // fails
   * }</pre>
   */
  public SamplesAssert hasOnlyFiniteValues() {
    isNotNull();
    for (int row = 0; row < actual.size(); row++) {
      float[] values = SampleRow.of(actual, row).values();
      for (int column = 0; column < values.length; column++) {
        if (!Float.isFinite(values[column])) {
          throw failure(
              "Expected finite values, but row %s, column %s holds %s",
              row, column, values[column]);
        }
      }
    }
    return this;
  }

  /**
   * Verifies which classes occur.
   *
   * <pre>{@code
   * Samples samples = Samples.of(new float[] {1, 2}, 1, "DoS");
   * assertThat(samples).hasClasses("DoS"); // passes
   * assertThat(samples).hasClasses("DoS", "Bots"); // fails
   * }</pre>
   */
  public SamplesAssert hasClasses(String... expected) {
    isNotNull();
    Set<String> found = actual.classCounts().keySet();
    if (!found.equals(Set.of(expected))) {
      throw failureWithActualExpected(
          found,
          Set.of(expected),
          "Expected the classes %s, but found %s",
          Set.of(expected),
          found);
    }
    return this;
  }

  /**
   * Verifies that another table has the same values, to the last bit, and the same classes in the
   * same order.
   *
   * <pre>{@code
   * Samples samples = Samples.of(new float[] {1, 2}, 1, "SM");
   * assertThat(samples).hasSameRowsAs(samples.select(0, 1)); // passes
   * assertThat(samples).hasSameRowsAs(samples.select(1, 0)); // fails
   * }</pre>
   */
  public SamplesAssert hasSameRowsAs(Samples expected) {
    hasSize(expected.size());
    for (int row = 0; row < expected.size(); row++) {
      SampleRow found = SampleRow.of(actual, row);
      SampleRow wanted = SampleRow.of(expected, row);
      if (!found.equals(wanted)) {
        throw failureWithActualExpected(
            found, wanted, "Expected row %s to be %s, but it is %s", row, wanted, found);
      }
      if (!actual.classOf(row).equals(expected.classOf(row))) {
        throw failureWithActualExpected(
            actual.classOf(row),
            expected.classOf(row),
            "Expected row %s to be of the class %s, but it is of %s",
            row,
            expected.classOf(row),
            actual.classOf(row));
      }
    }
    return this;
  }
}
