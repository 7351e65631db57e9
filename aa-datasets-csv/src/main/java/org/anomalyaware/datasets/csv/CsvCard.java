package org.anomalyaware.datasets.csv;

import java.util.List;
import org.anomalyaware.api.dataset.DatasetCard;

/** What can be said of a file that only its user knows. */
final class CsvCard {

  static final DatasetCard CARD =
      new DatasetCard(
          "A table of your own",
          "Rows of a CSV or Parquet file with a column of labels. Which classes are background,"
              + " which anomalies tune and which are unseen is said by dataset.background,"
              + " dataset.tuning and dataset.unseen; all else that is known of the data, its user"
              + " knows.",
          List.of("None known; cite the work that your file comes from"),
          "That of your file, which is not known here",
          List.of(),
          List.of(
              "Whether the rows are real is what the user says by choosing the variant own, and"
                  + " nothing of the file can prove it; the variant stand-in says that they are not.",
              "Rows are independent of each other. Rows of one event, machine or hour that lie on"
                  + " both sides of the split would make the test too easy, and only the user can"
                  + " know.",
              "The recipe is a beginning: network, epochs and lambda were not chosen on your data."),
          List.of());

  private CsvCard() {}
}
