package org.anomalyaware.datasets.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.Samples;

/** Which of the chosen columns have a number in every row, and what is done where one has none. */
final class Completeness {

  private final TableFile file;
  private final FileColumns columns;
  private final ImportedTable table;
  private final List<Integer> incomplete;

  Completeness(TableFile file, FileColumns columns, ImportedTable table) {
    this.file = file;
    this.columns = columns;
    this.table = table;
    incomplete =
        columns.features().stream().filter(column -> table.missing(column).isPresent()).toList();
  }

  /**
   * Refuses columns that hold text.
   *
   * @throws DatasetException naming them, and what can be done with them
   */
  void requireNumbers() {
    List<Integer> text =
        columns.features().stream().filter(column -> table.text(column).isPresent()).toList();
    if (text.isEmpty()) {
      return;
    }
    String names = text.stream().map(file.columns()::get).collect(Collectors.joining(","));
    String where =
        text.stream()
            .map(column -> describe(column, table.text(column)))
            .collect(Collectors.joining("; "));
    String comma =
        text.stream()
                .flatMap(column -> table.text(column).stream())
                .anyMatch(fault -> fault.text().matches("[+-]?[0-9]+,[0-9]+"))
            ? " If that is a decimal comma, set dataset.decimal=comma."
            : "";
    throw new DatasetException(
        "%s has text where numbers are expected: %s.%s Leave such columns out, by --set 'dataset.leaveOut=%s', or, where they hold a few words, make each word a feature, by dataset.oneHot."
            .formatted(file.name(), where, comma, Shown.text(names)));
  }

  /**
   * Refuses rows without a number in a feature, and rows without a label, if that is wanted.
   *
   * @throws DatasetException naming the first of them, and what can be done with them
   */
  void requireNothingMissing() {
    Optional<Faults.Fault> unlabelled = table.unlabelled(columns.label());
    if (incomplete.isEmpty() && unlabelled.isEmpty()) {
      return;
    }
    List<String> where = new ArrayList<>();
    unlabelled.ifPresent(fault -> where.add(describe(columns.label(), unlabelled)));
    incomplete.forEach(column -> where.add(describe(column, table.missing(column))));
    throw new DatasetException(
        "%s has cells without a value: %s. Mend them, or leave such rows out (dataset.missing=drop), or put the column's mean over the training background there (dataset.missing=mean; rows without a label are left out), or leave such columns out (dataset.leaveOut)."
            .formatted(file.name(), String.join("; ", where)));
  }

  private String describe(int column, Optional<Faults.Fault> found) {
    Faults.Fault fault = found.orElseThrow();
    return "column '%s', %s: '%s'%s"
        .formatted(
            Shown.text(file.columns().get(column)),
            fault.place(),
            fault.text(),
            fault.cells() == 1 ? "" : " and %d more".formatted(fault.cells() - 1));
  }

  /** Rows that have a number in every feature. */
  IntPredicate complete() {
    Samples rows = table.samples();
    float[] row = new float[rows.width()];
    return place -> {
      if (incomplete.isEmpty()) {
        return true;
      }
      rows.copyTo(place, row, 0);
      return incomplete.stream()
          .noneMatch(column -> MissingMarks.isMarked(row, table.columns(), column));
    };
  }

  /** How many rows lack a number in a feature. */
  long incompleteRows() {
    IntPredicate complete = complete();
    return incomplete.isEmpty()
        ? 0
        : IntStream.range(0, table.samples().size()).filter(complete.negate()).count();
  }

  /**
   * The mean of each feature over some rows, where it is there.
   *
   * @throws DatasetException if a feature with gaps is there in none of them
   */
  float[] means(List<ChosenFeature> features, int[] over) {
    float[] means = new float[features.size()];
    if (incomplete.isEmpty()) {
      return means;
    }
    double[] sums = new double[means.length];
    long[] counts = new long[means.length];
    float[] row = new float[table.samples().width()];
    for (int place : over) {
      table.samples().copyTo(place, row, 0);
      for (int i = 0; i < means.length; i++) {
        ChosenFeature feature = features.get(i);
        if (!MissingMarks.isMarked(row, table.columns(), feature.column())) {
          sums[i] += feature.in(row);
          counts[i]++;
        }
      }
    }
    for (int i = 0; i < means.length; i++) {
      if (counts[i] == 0) {
        throw new DatasetException(
            "Column '%s' of %s has no value in any row of the training background, so nothing can stand in where it is missing. Leave it out, by dataset.leaveOut."
                .formatted(Shown.text(file.columns().get(features.get(i).column())), file.name()));
      }
      means[i] = (float) (sums[i] / counts[i]);
    }
    return means;
  }

  /** How many cells of the features have no number. */
  long missingCells() {
    return incomplete.stream()
        .mapToLong(column -> table.missing(column).orElseThrow().cells())
        .sum();
  }

  /** How many rows have no label. */
  long unlabelledRows() {
    return table.unlabelled(columns.label()).map(Faults.Fault::cells).orElse(0L);
  }
}
