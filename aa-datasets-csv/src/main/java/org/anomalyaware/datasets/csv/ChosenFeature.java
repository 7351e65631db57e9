package org.anomalyaware.datasets.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.anomalyaware.api.dataset.Feature;

/**
 * One feature made of a column.
 *
 * @param column the column of the file
 * @param word the number of the word that it is 1 for, in a column of words; -1 for a column of
 *     numbers
 */
record ChosenFeature(Feature feature, int column, int word) {

  private static final int NO_WORD = -1;

  /** The features of a file, in the order of its columns and in that of their words. */
  static List<ChosenFeature> of(TableFile file, FileColumns columns, ImportedTable table) {
    List<ChosenFeature> features = new ArrayList<>();
    for (int column : columns.features()) {
      String name = file.columns().get(column);
      String description = "Column %d of %s".formatted(column + 1, file.name());
      if (columns.oneHot().contains(column)) {
        List<Words.Counted> words = table.words(column);
        IntStream.range(0, words.size())
            .boxed()
            .sorted(Comparator.comparing(i -> words.get(i).word()))
            .forEach(
                i ->
                    features.add(
                        new ChosenFeature(
                            new Feature(
                                name + "=" + words.get(i).word(),
                                "1",
                                description + ": 1 where it is " + words.get(i).word()),
                            column,
                            i)));
      } else {
        features.add(
            new ChosenFeature(new Feature(name, "as in the file", description), column, NO_WORD));
      }
    }
    return List.copyOf(features);
  }

  /** Its value in a row of the table. */
  float in(float[] row) {
    return word == NO_WORD ? row[column] : row[column] == word ? 1 : 0;
  }
}
