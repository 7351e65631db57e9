package org.anomalyaware.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.anomalyaware.api.result.Role;
import org.anomalyaware.api.result.TestExample;
import org.anomalyaware.api.result.TestExample.Extreme;
import org.anomalyaware.api.result.TestExamples;

/** The most and the least anomalous test samples: pictures, or values with their z-scores. */
final class SamplesSection {

  /** With more columns than this, those that the network reconstructs worst are shown. */
  private static final int MOST_COLUMNS = 14;

  /** One end of one role's scores. */
  private record Group(Role role, Extreme extreme, List<TestExample> samples) {

    String id() {
      return "samples-"
          + (role == Role.TEST_BACKGROUND ? "background" : "anomalies")
          + (extreme == Extreme.MOST_ANOMALOUS ? "-most" : "-least");
    }

    String title() {
      String kind = role == Role.TEST_BACKGROUND ? "Background" : "Unseen anomalies";
      return kind
          + switch (extreme) {
            case MOST_ANOMALOUS -> " with the largest errors";
            case LEAST_ANOMALOUS -> " with the smallest errors";
          };
    }
  }

  private final TestExamples examples;
  private final long seed;
  private final boolean several;
  private final ReportFiles files;
  private final List<Group> groups;

  /**
   * A section.
   *
   * @param several whether the run has other seeds
   */
  SamplesSection(TestExamples examples, long seed, boolean several, ReportFiles files) {
    this.examples = examples;
    this.seed = seed;
    this.several = several;
    this.files = files;
    this.groups = new ArrayList<>();
    for (Extreme extreme : Extreme.values()) {
      for (Role role : List.of(Role.UNSEEN_ANOMALIES, Role.TEST_BACKGROUND)) {
        List<TestExample> samples = examples.of(role, extreme);
        if (!samples.isEmpty()) {
          groups.add(new Group(role, extreme, samples));
        }
      }
    }
  }

  /** The tables that belong into files, with every column. */
  List<Table> tables() {
    return isTabular()
        ? groups.stream().map(group -> table(group, allColumns())).toList()
        : List.of();
  }

  void writeTo(Html html) {
    html.element("p", introduction(), "class", "prose");
    if (isTabular()) {
      groups.forEach(group -> TableHtml.write(html, table(group, shownColumns(group)), files));
    } else if (SampleImage.canDraw(examples.shape())) {
      groups.forEach(group -> writeGallery(html, group));
    } else {
      html.element(
          "p",
          "Samples of the shape %s are neither tables nor pictures in grey or colour, and are not shown."
              .formatted(examples.shape()),
          "class",
          "prose");
    }
  }

  private String introduction() {
    return "Test samples at both ends of the tuned network's errors"
        + (several ? " (seed " + seed + ")" : "")
        + ": anomalies that it finds and background that it mistakes for such, then anomalies that"
        + " it misses and background that it knows best."
        + (isTabular()
            ? " In brackets how many standard deviations a value lies from the mean of the training"
                + " background, as the network sees it: after the logarithm where the preprocessing"
                + " takes one. Marked are values 3 and 6 or more away."
            : " On the left the sample, on the right what the tuned network makes of it.");
  }

  private boolean isTabular() {
    return !examples.features().isEmpty();
  }

  private List<Integer> allColumns() {
    return IntStream.range(0, examples.features().size()).boxed().toList();
  }

  private List<Integer> shownColumns(Group group) {
    if (examples.features().size() <= MOST_COLUMNS) {
      return allColumns();
    }
    return allColumns().stream()
        .sorted(Comparator.comparing((Integer column) -> -squaredError(group, column)))
        .limit(MOST_COLUMNS)
        .sorted()
        .toList();
  }

  /** Of one column over a group's samples; 0 if the network does not see it. */
  private static double squaredError(Group group, int column) {
    double sum = 0;
    for (TestExample sample : group.samples()) {
      float seen = (sample.seen().isEmpty() ? sample.values() : sample.seen()).get(column);
      double difference = seen - sample.reconstruction().get(column);
      sum += Double.isNaN(difference) ? 0 : difference * difference;
    }
    return sum;
  }

  private Table table(Group group, List<Integer> columns) {
    List<String> names = new ArrayList<>(List.of("Row", "Class", "Baseline", "Tuned"));
    columns.forEach(column -> names.add(examples.features().get(column)));
    List<Table.Row> rows = new ArrayList<>();
    for (TestExample sample : group.samples()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(new Cell.Quantity(Integer.toString(sample.row()), sample.row()));
      cells.add(Cell.words(sample.className()));
      cells.add(Cell.significant(sample.baseline()));
      cells.add(Cell.significant(sample.tuned()));
      for (int column : columns) {
        float z = sample.seen().isEmpty() ? Float.NaN : sample.seen().get(column);
        cells.add(Cell.deviating(sample.values().get(column), z));
      }
      rows.add(new Table.Row("", cells));
    }
    Table table = Table.of(group.id(), group.title(), names, 2, rows);
    int left = examples.features().size() - columns.size();
    return left == 0
        ? table
        : table.withNote(
            "Shown are the %s columns that the tuned network reconstructs worst; the files hold all %s."
                .formatted(columns.size(), examples.features().size()));
  }

  private void writeGallery(Html html, Group group) {
    html.element("h3", group.title());
    html.open("ul", "class", "gallery");
    for (TestExample sample : group.samples()) {
      html.open("li");
      writeImage(html, sample.values(), "Sample of row %s, class %s", sample);
      writeImage(html, sample.reconstruction(), "Reconstruction of row %s, class %s", sample);
      html.open("span", "class", "about").element("span", sample.className(), "class", "class");
      html.text(
          " %s\u00a0\u2192\u00a0%s"
              .formatted(
                  Numbers.significant(sample.baseline()), Numbers.significant(sample.tuned())));
      html.close().close();
    }
    html.close();
  }

  private void writeImage(Html html, List<Float> values, String words, TestExample sample) {
    html.empty(
        "img",
        "src",
        SampleImage.address(examples.shape(), values),
        "alt",
        String.format(Locale.ROOT, words, sample.row(), sample.className()));
  }
}
