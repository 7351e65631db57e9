package org.anomalyaware.datasets.cicids;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.anomalyaware.api.dataset.Checksum;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.dataset.FileSource;

/**
 * The published files that are fetched. {@code GeneratedLabelledFlows.zip}, which holds the same
 * flows with their identifiers, serves as well but is not needed beside this one.
 */
final class CicidsFiles {

  static final List<DataFile> ALL =
      List.of(
          new DataFile(
              "MachineLearningCSV.zip",
              "CIC-IDS-2017 flows",
              null,
              Checksum.sha256("c3f26274b36c837ccf28ffd2dbf4582941c30b3ee70a635c6e5b2f87c4727928"),
              "no standard licence; for researchers, who cite Sharafaldin et al. 2018",
              List.of(Protocol.PAPER, Protocol.LEAVE_ONE_OUT),
              List.of(
                  new FileSource.Web(
                      URI.create(
                          "http://205.174.165.80/CICDataset/CIC-IDS-2017/Dataset/CIC-IDS-2017/CSVs/MachineLearningCSV.zip"),
                      FileSource.Packing.PLAIN))));

  /** Copies of the cleaned form differ, and none has a checksum that its makers published. */
  static Optional<String> broughtByUsers(String variant) {
    return variant.equals(Protocol.CLEANED)
        ? Optional.of("CSV files of the cleaned form, 52 features and the column 'Attack Type'")
        : Optional.empty();
  }

  private CicidsFiles() {}
}
