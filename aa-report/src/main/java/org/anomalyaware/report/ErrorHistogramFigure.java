package org.anomalyaware.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/**
 * The errors of background and anomalies before and after fine-tuning, in two panels that share
 * both axes.
 */
final class ErrorHistogramFigure {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 500;
  private static final double PANEL_GAP = 12;

  /** How much higher than the highest bin a panel is, to leave room for its name. */
  private static final double HEADROOM = 1.18;

  private static final double NAME_FROM_LEFT = 0.015;
  private static final double NAME_FROM_BELOW = 0.96;

  private record Panel(ScoreColumn column, Histogram background, Histogram anomalies) {}

  private final List<SeedScores> seeds;
  private final ChartStyle style;
  private final LogBins bins;
  private final List<Panel> panels;

  ErrorHistogramFigure(List<SeedScores> seeds, ChartStyle style) {
    this.seeds = seeds;
    this.style = style;
    int background = seeds.stream().mapToInt(seed -> seed.scores().backgroundCount()).sum();
    int all = seeds.stream().mapToInt(seed -> seed.scores().size()).sum();
    this.bins = LogBins.covering(Math.min(background, all - background), columns().toList());
    this.panels =
        Arrays.stream(ScoreColumn.values())
            .map(
                column ->
                    new Panel(
                        column,
                        Histogram.ofBackground(bins, seeds, column),
                        Histogram.ofAnomalies(bins, seeds, column)))
            .toList();
  }

  private Stream<float[]> columns() {
    return seeds.stream()
        .map(SeedScores::scores)
        .flatMap(scores -> Arrays.stream(ScoreColumn.values()).map(column -> column.of(scores)));
  }

  Figure figure() {
    CombinedDomainXYPlot stack =
        new CombinedDomainXYPlot(
            style.powerOfTenAxis(
                "Reconstruction error (sum of squared differences)",
                bins.lowestDecade(),
                bins.highestDecade()));
    stack.setGap(PANEL_GAP);
    double top =
        HEADROOM
            * panels.stream()
                .flatMap(panel -> Stream.of(panel.background(), panel.anomalies()))
                .mapToDouble(Histogram::highestPercent)
                .max()
                .orElseThrow();
    panels.forEach(panel -> stack.add(plot(panel, top)));
    return new Figure(
        "error-histograms",
        "Reconstruction errors of background and anomalies",
        caption(),
        description(),
        style.chart(stack),
        WIDTH,
        HEIGHT);
  }

  private XYPlot plot(Panel panel, double top) {
    NumberAxis vertical = style.linearAxis("Samples per bin (%)");
    vertical.setRange(0, top);
    XYPlot plot = style.panel(new NumberAxis(), vertical);
    boolean inLegend = panel.column() == ScoreColumn.BASELINE;
    add(plot, "Background", panel.background(), Palette.BLUE, Palette.SOLID, inLegend);
    add(plot, "Anomalies", panel.anomalies(), Palette.VERMILLION, Palette.DASHED, inLegend);
    double decades = bins.highestDecade() - bins.lowestDecade();
    XYTextAnnotation name =
        new XYTextAnnotation(
            nameOf(panel.column()),
            Math.pow(10, bins.lowestDecade() + NAME_FROM_LEFT * decades),
            NAME_FROM_BELOW * top);
    name.setTextAnchor(TextAnchor.TOP_LEFT);
    name.setFont(style.labelFont());
    name.setPaint(Palette.INK);
    plot.addAnnotation(name);
    return plot;
  }

  private static String nameOf(ScoreColumn column) {
    return switch (column) {
      case BASELINE -> "Baseline (before fine-tuning)";
      case TUNED -> "Tuned (after fine-tuning)";
    };
  }

  private void add(
      XYPlot plot,
      String name,
      Histogram histogram,
      Color color,
      BasicStroke stroke,
      boolean inLegend) {
    int index = plot.getDatasetCount();
    plot.setDataset(index, Curves.outline(name, histogram));
    plot.setRenderer(index, style.lines(color, stroke, false));
    plot.getRenderer(index).setDefaultSeriesVisibleInLegend(inLegend);
    plot.setDataset(index + 1, Curves.area(histogram));
    plot.setRenderer(index + 1, style.band(color));
  }

  private String caption() {
    long background = panels.get(0).background().total();
    long anomalies = panels.get(0).anomalies().total();
    StringBuilder caption = new StringBuilder();
    caption.append(
        "Errors of %s background samples and %s unseen anomalies of the test"
            .formatted(Numbers.count(background), Numbers.count(anomalies)));
    caption.append(
        seeds.size() > 1
            ? " (%s seeds taken together)".formatted(Numbers.count(seeds.size()))
            : "");
    caption.append(
        ", each histogram normalized to 100 %. Both panels have the same bins and axes.");
    long below = columns().mapToLong(this::belowAxis).sum();
    if (below > 0) {
      caption.append(
          " %s errors of 0, or too small for the axis, are in the first bin."
              .formatted(Numbers.count(below)));
    }
    return caption.toString();
  }

  private long belowAxis(float[] column) {
    long count = 0;
    for (float value : column) {
      count += value < bins.edge(0) ? 1 : 0;
    }
    return count;
  }

  private String description() {
    StringBuilder words = new StringBuilder("Two histograms with a logarithmic error axis.");
    for (Panel panel : panels) {
      words.append(
          " %s: median error about %s for background and %s for anomalies."
              .formatted(
                  panel.column().title(),
                  Numbers.significant(panel.background().median()),
                  Numbers.significant(panel.anomalies().median())));
    }
    return words.toString();
  }
}
