package org.anomalyaware.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.result.SuiteCell;
import org.anomalyaware.api.result.SuiteEntry;
import org.anomalyaware.api.result.SuiteResult;

/** What the numbers of a suite do not show, as far as the result itself tells. */
final class SuiteLimits {

  private SuiteLimits() {}

  /** One or two sentences each. */
  static List<String> of(SuiteResult result) {
    List<String> sentences = new ArrayList<>();
    Set<DataSource> sources =
        result.entries().stream()
            .map(SuiteEntry::source)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataSource.class)));
    if (sources.contains(DataSource.SURROGATE)) {
      sentences.add(
          "Rows marked surrogate are about a stand-in for data that could not be had. They must not"
              + " be quoted as results on the data that it stands for.");
    }
    if (sources.contains(DataSource.GENERATED)) {
      sentences.add(
          "Rows marked generated are about samples that were made here. How well the generator"
              + " matches measured data is not part of any interval.");
    }
    if (result.entries().stream().anyMatch(entry -> !entry.axes().isEmpty())) {
      sentences.add(
          "Every point was measured on the same test samples. Who picks the best point of a grid"
              + " here picks it on the test, and its value is then too good; a choice has to be"
              + " made on other data.");
    }
    if (result.seeds().size() == 1) {
      sentences.add(
          "There is one training for each point, so nothing shows how much another would differ.");
    } else {
      sentences.add(
          "Percentiles over %s seeds show the spread between trainings. They are not confidence intervals, and do not cover what all seeds have in common: the data, the settings and the code."
              .formatted(Numbers.count(result.seeds().size())));
    }
    if (result.cells().anyMatch(cell -> cell.status() != SuiteCell.Status.OK)) {
      sentences.add(
          "Cells that failed or had no data are left out of every summary. If they failed because"
              + " of what was measured, the summary is too good.");
    }
    sentences.add(
        "Published values come from their authors' samples, code and settings; a difference from"
            + " them has more causes than this page can tell apart.");
    return sentences;
  }
}
