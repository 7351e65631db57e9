package org.anomalyaware.api.dataset;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * A table that is only read: one sample a row, {@link #width()} finite floats each, and a class.
 * Views made by {@link #select}, {@link #split} and {@link #ofClasses} share the rows of the table
 * they came from and remember which they are, so that two roles cannot share one unnoticed. Safe to
 * read from several threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Samples {

  /** How many samples there are. */
  int size();

  /** How many floats one sample has; the product of its shape. */
  int width();

  /**
   * Copies one sample.
   *
   * @param row from 0 to {@link #size()} - 1
   * @param target receives {@link #width()} floats
   * @param offset where in the target
   */
  void copyTo(int row, float[] target, int offset);

  /** The class of a sample, such as {@code DoS}. */
  String classOf(int row);

  /** The table that the rows belong to; compared by identity. */
  Object origin();

  /** Which row of {@link #origin()} a row is. */
  int originRow(int row);

  /**
   * A table over an array that the caller gives up.
   *
   * @param values row after row; its length is a multiple of {@code width}
   * @param width floats per sample, at least 1
   * @param className the class of all samples
   */
  static Samples of(float[] values, int width, String className) {
    int rows = width < 1 ? 0 : values.length / width;
    return new ArraySamples(values, width, List.of(className), new byte[rows]);
  }

  /**
   * A table of several classes over arrays that the caller gives up.
   *
   * @param values row after row
   * @param width floats per sample, at least 1
   * @param classNames at most 128 names
   * @param classIndices for each row the index of its class's name
   */
  static Samples of(float[] values, int width, List<String> classNames, byte[] classIndices) {
    return new ArraySamples(values, width, classNames, classIndices);
  }

  /**
   * Tables one after another as one table, whose rows count as its own: what it hands out is not
   * compared with what its parts hand out elsewhere. Nothing is copied.
   *
   * @param tables at least one, all of one width
   */
  static Samples joined(List<Samples> tables) {
    return new JoinedSamples(tables);
  }

  /**
   * Some neighbouring columns of these samples.
   *
   * @param from the first column
   * @param to the column after the last
   */
  default Samples columns(int from, int to) {
    return from == 0 && to == width() ? this : new SelectedColumns(this, from, to);
  }

  /**
   * Some of these samples in a given order.
   *
   * @param rows rows of this table, none of them twice
   */
  default Samples select(int... rows) {
    return SelectedSamples.of(this, rows);
  }

  /** Those of these samples whose class is one of the given, in their order. */
  default Samples ofClasses(Collection<String> classes) {
    IntPredicate wanted = row -> classes.contains(classOf(row));
    return select(IntStream.range(0, size()).filter(wanted).toArray());
  }

  /** The first samples; all of them if there are fewer. */
  default Samples first(int count) {
    return select(IntStream.range(0, Math.min(count, size())).toArray());
  }

  /** The same samples in an order that only the generator's state decides. */
  default Samples shuffled(RandomGenerator random) {
    int[] rows = IntStream.range(0, size()).toArray();
    for (int i = rows.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int row = rows[i];
      rows[i] = rows[j];
      rows[j] = row;
    }
    return select(rows);
  }

  /**
   * Shuffles and cuts in two.
   *
   * @param fraction what share the first part gets, above 0 and below 1; rounded to whole samples
   */
  default Split split(double fraction, RandomGenerator random) {
    if (!(fraction > 0 && fraction < 1)) {
      throw new IllegalArgumentException("A split's fraction is between 0 and 1, not " + fraction);
    }
    Samples all = shuffled(random);
    int cut = (int) Math.round(fraction * size());
    return new Split(all.first(cut), all.select(IntStream.range(cut, size()).toArray()));
  }

  /** How many samples each class has, by its name. */
  default Map<String, Integer> classCounts() {
    Map<String, Integer> counts = new TreeMap<>();
    for (int row = 0; row < size(); row++) {
      counts.merge(classOf(row), 1, Integer::sum);
    }
    return counts;
  }

  /**
   * The two parts of a table that was cut.
   *
   * @param first the part whose share was named
   * @param second the rest
   */
  record Split(Samples first, Samples second) {}
}
