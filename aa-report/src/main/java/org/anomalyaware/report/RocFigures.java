package org.anomalyaware.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.SeedsValue;
import org.anomalyaware.api.result.Summary;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * ROC curves before and after fine-tuning, once with a linear axis and once with a logarithmic one
 * for small false-positive rates. A curve is read off at fixed false-positive rates, closer
 * together than the pixels of the PNG, so that its size does not grow with the number of scores;
 * curves of several seeds are averaged there ("vertical averaging", T. Fawcett, Pattern Recognition
 * Letters 27 (2006) 861, section 8).
 */
final class RocFigures {

  private static final int WIDTH = 460;
  private static final int HEIGHT = 440;
  private static final int COLUMNS = 1000;
  private static final double TOP = 1.015;

  private final List<SeedScores> seeds;
  private final Summary summary;
  private final ChartStyle style;
  private final Map<ScoreColumn, List<RocCurve>> curves;

  RocFigures(List<SeedScores> seeds, Summary summary, ChartStyle style) {
    this.seeds = seeds;
    this.summary = summary;
    this.style = style;
    this.curves =
        Map.of(
            ScoreColumn.BASELINE, curves(ScoreColumn.BASELINE),
            ScoreColumn.TUNED, curves(ScoreColumn.TUNED));
  }

  private List<RocCurve> curves(ScoreColumn column) {
    return seeds.stream()
        .map(seed -> RocCurve.of(seed.scores(), column.of(seed.scores())))
        .toList();
  }

  List<Figure> figures() {
    return List.of(linear(), logarithmic());
  }

  private Figure linear() {
    double[] rates = new double[COLUMNS + 1];
    Arrays.setAll(rates, i -> (double) i / COLUMNS);
    NumberAxis horizontal = style.rateAxis("False-positive rate", 1);
    return figure(
        "roc",
        "ROC curves",
        style.panel(horizontal, style.rateAxis("True-positive rate", TOP)),
        rates,
        "Share of the unseen anomalies found against the share of the test background called"
            + " anomalous, as the threshold on the reconstruction error falls."
            + ofSeveralSeeds());
  }

  private Figure logarithmic() {
    int decades = decades();
    double[] rates = new double[COLUMNS + 1];
    Arrays.setAll(rates, i -> Math.pow(10, decades * ((double) i / COLUMNS - 1)));
    return figure(
        "roc-small-fpr",
        "ROC curves at small false-positive rates",
        style.panel(
            style.powerOfTenAxis("False-positive rate", -decades, 0),
            style.rateAxis("True-positive rate", TOP)),
        rates,
        "The same curves with a logarithmic axis. The background samples of the test, %s%s, resolve no rate below 1/%s."
                .formatted(
                    seeds.size() > 1 ? "at least " : "",
                    Numbers.count(fewestBackground()),
                    Numbers.count(fewestBackground()))
            + ofSeveralSeeds());
  }

  /** The decades that hold the smallest rate above 0, at least one. */
  private int decades() {
    return Math.max(1, (int) Math.ceil(Math.log10(fewestBackground())));
  }

  private int fewestBackground() {
    return seeds.stream().mapToInt(seed -> seed.scores().backgroundCount()).min().orElseThrow();
  }

  private String ofSeveralSeeds() {
    return seeds.size() == 1
        ? ""
        : " Lines are medians over %s seeds at each rate, bands reach from the 16th to the 84th percentile."
            .formatted(Numbers.count(seeds.size()));
  }

  private Figure figure(String id, String title, XYPlot plot, double[] rates, String caption) {
    for (ScoreColumn column : ScoreColumn.values()) {
      Color color =
          switch (column) {
            case BASELINE -> Palette.INK;
            case TUNED -> Palette.GREEN;
          };
      BasicStroke stroke =
          switch (column) {
            case BASELINE -> Palette.DASHED;
            case TUNED -> Palette.SOLID;
          };
      add(plot, legendOf(column), band(column, rates), color, stroke);
    }
    add(plot, "Chance", new Band(rates, List.of(rates)), Palette.FRAME, Palette.DOTTED);
    return new Figure(id, title, caption, description(), style.chart(plot), WIDTH, HEIGHT);
  }

  private Band band(ScoreColumn column, double[] rates) {
    return new Band(
        rates,
        curves.getOrDefault(column, List.of()).stream()
            .map(curve -> Arrays.stream(rates).map(curve::tprAt).toArray())
            .toList());
  }

  private void add(XYPlot plot, String name, Band band, Color color, BasicStroke stroke) {
    int index = plot.getDatasetCount();
    plot.setDataset(index, Curves.outline(name, band));
    plot.setRenderer(index, style.lines(color, stroke, false));
    if (band.hasWidth()) {
      plot.setDataset(index + 1, Curves.area(band));
      plot.setRenderer(index + 1, style.band(color));
    }
  }

  private String legendOf(ScoreColumn column) {
    return auc(column)
        .map(auc -> column.title() + ", AUC " + Numbers.fixed(auc.median(), 3))
        .orElse(column.title());
  }

  private Optional<SeedsValue> auc(ScoreColumn column) {
    return Optional.ofNullable(
        switch (column) {
          case BASELINE -> summary.baseline().get(Metric.ROC_AUC);
          case TUNED -> summary.tuned().get(Metric.ROC_AUC);
        });
  }

  private String description() {
    double[] rates = {0.001, 0.01, 0.1};
    Band baseline = band(ScoreColumn.BASELINE, rates);
    Band tuned = band(ScoreColumn.TUNED, rates);
    StringBuilder words =
        new StringBuilder("Line chart of the true-positive rate against the false-positive rate.");
    for (int i = 0; i < rates.length; i++) {
      words.append(
          " At a false-positive rate of %s the baseline finds %s %% and the tuned network %s %% of the anomalies."
              .formatted(
                  Numbers.significant(rates[i]),
                  Numbers.fixed(100 * baseline.median(i), 1),
                  Numbers.fixed(100 * tuned.median(i), 1)));
    }
    return words.toString();
  }
}
