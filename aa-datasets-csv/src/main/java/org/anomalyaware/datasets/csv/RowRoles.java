package org.anomalyaware.datasets.csv;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.Samples;

/** Which rows of a table have which role; none has two. */
record RowRoles(int[] trainingBackground, int[] tuning, int[] testBackground, int[] unseen) {

  /**
   * Shares rows out by their classes and the request's seed.
   *
   * @param usable which rows may have a role
   */
  static RowRoles of(
      ImportedTable table, ClassRoles classes, IntPredicate usable, LoadRequest request) {
    RandomGenerator random = new SplittableRandom(request.seed());
    double trainFraction = request.settings().get(CsvSettings.TRAIN_FRACTION);
    double tuningFraction = request.settings().get(CsvSettings.TUNING_FRACTION);
    int[][] byClass = byClass(table, usable);
    int[] background = {};
    int[] tuning = {};
    int[] unseen = {};
    for (int i = 0; i < byClass.length; i++) {
      String name = table.classes().get(i).word();
      if (classes.background().contains(name)) {
        background = joined(background, byClass[i]);
      } else if (classes.tuning().contains(name) && classes.unseen().contains(name)) {
        Samples.Split split = rows(table, byClass[i]).split(tuningFraction, random);
        tuning = joined(tuning, places(split.first()));
        unseen = joined(unseen, places(split.second()));
      } else if (classes.tuning().contains(name)) {
        tuning = joined(tuning, byClass[i]);
      } else if (classes.unseen().contains(name)) {
        unseen = joined(unseen, byClass[i]);
      }
    }
    Samples.Split split = rows(table, background).split(trainFraction, random);
    if (split.first().size() == 0 || split.second().size() == 0) {
      throw new DatasetException(
          "%d rows of background leave none for training or none for testing at %s = %s. Give more rows, or another fraction."
              .formatted(
                  background.length, CsvSettings.name(CsvSettings.TRAIN_FRACTION), trainFraction));
    }
    return new RowRoles(places(split.first()), tuning, places(split.second()), unseen);
  }

  private static int[][] byClass(ImportedTable table, IntPredicate usable) {
    List<IntStream.Builder> rows =
        table.classes().stream().map(each -> IntStream.builder()).toList();
    Samples samples = table.samples();
    for (int row = 0; row < samples.size(); row++) {
      if (usable.test(row)) {
        rows.get(Integer.parseInt(samples.classOf(row))).add(row);
      }
    }
    return rows.stream().map(each -> each.build().toArray()).toArray(int[][]::new);
  }

  private static Samples rows(ImportedTable table, int[] rows) {
    return table.samples().select(rows);
  }

  private static int[] places(Samples rows) {
    return IntStream.range(0, rows.size()).map(rows::originRow).toArray();
  }

  private static int[] joined(int[] first, int[] second) {
    return IntStream.concat(IntStream.of(first), IntStream.of(second)).toArray();
  }
}
