package org.anomalyaware.report;

import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Points in the form that the plotting library wants. */
final class Curves {

  private Curves() {}

  /** The medians of a band, point by point. */
  static XYSeriesCollection medians(String name, Band band) {
    XYSeries series = series(name);
    for (int i = 0; i < band.size(); i++) {
      series.add(band.x(i), band.median(i));
    }
    return new XYSeriesCollection(series);
  }

  /**
   * The medians of a band as a line. From the origin, where its first abscissa is 0, it rises along
   * the axis. Inner points of level stretches are left out: a line through their ends is the same.
   */
  static XYSeriesCollection outline(String name, Band band) {
    XYSeries series = series(name);
    if (band.x(0) == 0) {
      series.add(0, 0);
    }
    for (int i = 0; i < band.size(); i++) {
      boolean level =
          i > 0
              && i < band.size() - 1
              && band.median(i - 1) == band.median(i)
              && band.median(i) == band.median(i + 1);
      if (!level) {
        series.add(band.x(i), band.median(i));
      }
    }
    return new XYSeriesCollection(series);
  }

  /** The area between a band's percentiles. */
  static YIntervalSeriesCollection area(Band band) {
    YIntervalSeries series = new YIntervalSeries("band", false, true);
    for (int i = 0; i < band.size(); i++) {
      series.add(band.x(i), band.median(i), band.low(i), band.high(i));
    }
    return collection(series);
  }

  /** The steps along the tops of a histogram's bins, from the first to the last that holds any. */
  static XYSeriesCollection outline(String name, Histogram histogram) {
    XYSeries series = series(name);
    LogBins bins = histogram.bins();
    series.add(bins.edge(histogram.firstOccupied()), 0);
    for (int bin = histogram.firstOccupied(); bin <= histogram.lastOccupied(); bin++) {
      series.add(bins.edge(bin), histogram.percent(bin));
      series.add(bins.edge(bin + 1), histogram.percent(bin));
    }
    series.add(bins.edge(histogram.lastOccupied() + 1), 0);
    return new XYSeriesCollection(series);
  }

  /** The area below those steps. */
  static YIntervalSeriesCollection area(Histogram histogram) {
    YIntervalSeries series = new YIntervalSeries("area", false, true);
    LogBins bins = histogram.bins();
    for (int bin = histogram.firstOccupied(); bin <= histogram.lastOccupied(); bin++) {
      double percent = histogram.percent(bin);
      series.add(bins.edge(bin), percent, 0, percent);
      series.add(bins.edge(bin + 1), percent, 0, percent);
    }
    return collection(series);
  }

  private static YIntervalSeriesCollection collection(YIntervalSeries series) {
    YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
    dataset.addSeries(series);
    return dataset;
  }

  private static XYSeries series(String name) {
    return new XYSeries(name, false, true);
  }
}
