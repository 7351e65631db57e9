package org.anomalyaware.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.SeedsValue;
import org.anomalyaware.api.result.SuiteAxis;
import org.anomalyaware.api.result.SuiteEntry;
import org.anomalyaware.api.result.SuiteGroup;
import org.anomalyaware.api.result.SuiteResult;
import org.anomalyaware.api.result.Summary;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** A metric against a setting that took several numbers, such as the AUC against lambda. */
final class ScanFigures {

  private static final int WIDTH = 460;
  private static final int HEIGHT = 400;
  private static final int FEWEST_POINTS = 2;
  private static final int MOST_POINTS_ABOUT = 12;

  /** From so many times the least value on, an axis of positive values is logarithmic. */
  private static final double WIDE = 20;

  /** One curve's point. */
  private record Point(double x, Summary summary) {}

  private final SuiteResult result;
  private final Metric metric;
  private final ChartStyle style;

  ScanFigures(SuiteResult result, ChartStyle style) {
    this.result = result;
    this.metric = result.suite().headline();
    this.style = style;
  }

  /** One figure for each entry, numeric axis and combination of the other axes' values. */
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (SuiteEntry entry : result.entries()) {
      for (SuiteAxis axis : entry.axes()) {
        if (axis.isNumeric() && axis.values().size() >= FEWEST_POINTS) {
          curves(entry, axis)
              .forEach(
                  (others, points) -> {
                    if (points.size() >= FEWEST_POINTS) {
                      figures.add(figure(entry, axis, others, points, figures.size() + 1));
                    }
                  });
        }
      }
    }
    return figures;
  }

  /** The points along an axis, in its order of size, by the values of the other axes. */
  private Map<Map<String, String>, List<Point>> curves(SuiteEntry entry, SuiteAxis axis) {
    Map<Map<String, String>, List<Point>> curves = new LinkedHashMap<>();
    for (SuiteGroup group : entry.groups()) {
      String value = group.values().get(axis.name());
      boolean measured =
          group.summary().baseline().containsKey(metric)
              && group.summary().tuned().containsKey(metric);
      if (value != null && measured) {
        Map<String, String> others = new LinkedHashMap<>(group.values());
        others.remove(axis.name());
        curves
            .computeIfAbsent(others, key -> new ArrayList<>())
            .add(new Point(Double.parseDouble(value), group.summary()));
      }
    }
    curves.values().forEach(points -> points.sort(Comparator.comparingDouble(Point::x)));
    return curves;
  }

  private Figure figure(
      SuiteEntry entry,
      SuiteAxis axis,
      Map<String, String> others,
      List<Point> points,
      int number) {
    XYPlot plot = style.panel(horizontal(axis, points), style.linearAxis(metric.title()));
    add(plot, "Baseline", points, Summary::baseline, Palette.INK, Palette.DASHED);
    add(plot, "Tuned", points, Summary::tuned, Palette.GREEN, Palette.SOLID);
    String where = entry.dataset() + " / " + entry.variant();
    String with = others.isEmpty() ? "" : ", with " + SuiteTables.inWords(others);
    return new Figure(
        "scan-" + number,
        "%s against %s: %s".formatted(metric.title(), axis.name(), where),
        "%s data%s. %s".formatted(capitalized(entry.source().id()), with, bands()),
        description(axis, points),
        style.chart(plot),
        WIDTH,
        HEIGHT);
  }

  private String bands() {
    return result.seeds().size() == 1
        ? "Bands are 95 % intervals of one training."
        : "Lines are medians over up to %s seeds, bands reach from the 16th to the 84th percentile."
            .formatted(Numbers.count(result.seeds().size()));
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private ValueAxis horizontal(SuiteAxis axis, List<Point> points) {
    double least = points.get(0).x();
    double largest = points.get(points.size() - 1).x();
    String label = axis.name().equals("schedule.maximum") ? "Largest strength \u03bb" : axis.name();
    if (least > 0 && largest / least >= WIDE) {
      return style.powerOfTenAxis(
          label, (int) Math.floor(Math.log10(least)), (int) Math.ceil(Math.log10(largest)));
    }
    return style.linearAxis(label);
  }

  private void add(
      XYPlot plot,
      String name,
      List<Point> points,
      Function<Summary, Map<Metric, SeedsValue>> column,
      Color color,
      BasicStroke stroke) {
    XYSeries line = new XYSeries(name, false, true);
    YIntervalSeries area = new YIntervalSeries("band", false, true);
    for (Point point : points) {
      SeedsValue value = column.apply(point.summary()).get(metric);
      if (value != null) {
        line.add(point.x(), value.median());
        area.add(point.x(), value.median(), value.low(), value.high());
      }
    }
    int index = plot.getDatasetCount();
    plot.setDataset(index, new XYSeriesCollection(line));
    plot.setRenderer(index, style.lines(color, stroke, points.size() <= MOST_POINTS_ABOUT));
    YIntervalSeriesCollection bands = new YIntervalSeriesCollection();
    bands.addSeries(area);
    plot.setDataset(index + 1, bands);
    plot.setRenderer(index + 1, style.band(color));
  }

  private String description(SuiteAxis axis, List<Point> points) {
    StringBuilder words = new StringBuilder("Line chart.");
    for (Point point : points) {
      SeedsValue baseline = point.summary().baseline().get(metric);
      SeedsValue tuned = point.summary().tuned().get(metric);
      if (baseline != null && tuned != null) {
        words.append(
            " At %s %s: baseline %s, tuned %s."
                .formatted(
                    axis.name(),
                    Numbers.significant(point.x()),
                    Numbers.fixed(baseline.median(), 3),
                    Numbers.fixed(tuned.median(), 3)));
      }
    }
    return words.toString();
  }
}
