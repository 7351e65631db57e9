package org.anomalyaware.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** How all figures look. */
final class ChartStyle {

  /** The length of a legend's sample line, long enough to show two dashes. */
  private static final Shape LEGEND_LINE = new Line2D.Double(-14, 0, 14, 0);

  private static final Shape POINT = new Ellipse2D.Double(-2, -2, 4, 4);

  /** Keeps labels apart by about their own height. */
  private static final RectangleInsets ROOM_AROUND_TICK_LABELS = new RectangleInsets(6, 4, 6, 4);

  private static final float LABEL_SIZE = 13f;
  private static final float TICK_SIZE = 12f;
  private static final float BAND_OPACITY = 0.2f;

  private final Font labelFont;
  private final Font tickFont;

  ChartStyle(Font font) {
    this.labelFont = font.deriveFont(LABEL_SIZE);
    this.tickFont = font.deriveFont(TICK_SIZE);
  }

  /** A linear axis that fits its data. */
  NumberAxis linearAxis(String label) {
    NumberAxis axis = new NumberAxis(label);
    axis.setAutoRangeIncludesZero(false);
    axis.setAutoRangeStickyZero(false);
    axis.setStandardTickUnits(new DecimalTickUnits(0));
    axis.setTickLabelInsets(ROOM_AROUND_TICK_LABELS);
    return dress(axis);
  }

  /** A linear axis from 0 to a number of things, labelled with whole numbers. */
  NumberAxis countingAxis(String label, int last) {
    NumberAxis axis = linearAxis(label);
    axis.setStandardTickUnits(new DecimalTickUnits(1));
    axis.setRange(0, last);
    return axis;
  }

  /**
   * An axis of rates.
   *
   * @param end 1, or a little more where a line along 1 should not be cut in half
   */
  NumberAxis rateAxis(String label, double end) {
    NumberAxis axis = linearAxis(label);
    axis.setRange(0, end);
    axis.setTickUnit((NumberTickUnit) new DecimalTickUnits(0).getCeilingTickUnit(0.2));
    return axis;
  }

  /** A logarithmic axis from one power of ten to another. */
  PowerOfTenAxis powerOfTenAxis(String label, int lowest, int highest) {
    PowerOfTenAxis axis = dress(new PowerOfTenAxis(label, lowest, highest));
    axis.setTickLabelInsets(ROOM_AROUND_TICK_LABELS);
    return axis;
  }

  private <A extends ValueAxis> A dress(A axis) {
    axis.setLabelFont(labelFont);
    axis.setLabelPaint(Palette.INK);
    axis.setTickLabelFont(tickFont);
    axis.setTickLabelPaint(Palette.INK);
    axis.setAxisLineVisible(false);
    axis.setTickMarkPaint(Palette.FRAME);
    return axis;
  }

  /** A panel without data yet. */
  XYPlot panel(ValueAxis horizontal, ValueAxis vertical) {
    XYPlot plot = new XYPlot();
    plot.setDomainAxis(horizontal);
    plot.setRangeAxis(vertical);
    plot.setOrientation(PlotOrientation.VERTICAL);
    plot.setBackgroundPaint(Palette.PAPER);
    plot.setDomainGridlinePaint(Palette.GRID);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setDomainGridlineStroke(Palette.HAIRLINE);
    plot.setRangeGridlineStroke(Palette.HAIRLINE);
    plot.setOutlinePaint(Palette.FRAME);
    plot.setOutlineStroke(Palette.HAIRLINE);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return plot;
  }

  /** Draws a series as one path, so that dashes run on and files stay small. */
  XYLineAndShapeRenderer lines(Color color, BasicStroke stroke, boolean points) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, points);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setAutoPopulateSeriesPaint(false);
    renderer.setAutoPopulateSeriesStroke(false);
    renderer.setAutoPopulateSeriesShape(false);
    renderer.setDefaultPaint(color);
    renderer.setDefaultStroke(stroke);
    renderer.setDefaultShape(POINT);
    renderer.setLegendLine(LEGEND_LINE);
    return renderer;
  }

  /** Draws the area between a series' lower and upper ends, without a legend of its own. */
  DeviationRenderer band(Color color) {
    DeviationRenderer renderer = new DeviationRenderer(false, false);
    renderer.setAutoPopulateSeriesFillPaint(false);
    renderer.setDefaultFillPaint(color);
    renderer.setAlpha(BAND_OPACITY);
    renderer.setDefaultSeriesVisibleInLegend(false);
    return renderer;
  }

  /** The picture of a plot with its legend above, where it can hide nothing. */
  JFreeChart chart(XYPlot plot) {
    JFreeChart chart = new JFreeChart(null, labelFont, plot, false);
    chart.setBackgroundPaint(Palette.PAPER);
    chart.setPadding(new RectangleInsets(6, 6, 6, 14));
    LegendTitle legend = new LegendTitle(plot);
    legend.setItemFont(tickFont);
    legend.setItemPaint(Palette.INK);
    legend.setItemLabelPadding(new RectangleInsets(2, 3, 2, 14));
    legend.setBackgroundPaint(Palette.PAPER);
    legend.setFrame(BlockBorder.NONE);
    legend.setPosition(RectangleEdge.TOP);
    chart.addSubtitle(legend);
    return chart;
  }

  /** The font of words inside a panel. */
  Font labelFont() {
    return labelFont;
  }
}
