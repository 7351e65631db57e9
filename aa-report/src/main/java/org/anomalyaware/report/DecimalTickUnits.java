package org.anomalyaware.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnit;
import org.jfree.chart.axis.TickUnitSource;

/**
 * Distances of 1, 2 or 5 times a power of ten, with as many decimals on every label as the distance
 * needs and the same signs in every locale.
 */
final class DecimalTickUnits implements TickUnitSource {

  private static final int[] STEPS = {1, 2, 5};
  private static final int MOST_DECIMALS = 12;
  private static final double LARGEST_PLAIN = 1e6;

  private final double least;

  /**
   * Distances of at least so much.
   *
   * @param least 1 for whole numbers only; 0 for any distance
   */
  DecimalTickUnits(double least) {
    this.least = least;
  }

  @Override
  public TickUnit getLargerTickUnit(TickUnit unit) {
    return getCeilingTickUnit(unit.getSize() * 1.5);
  }

  @Override
  public TickUnit getCeilingTickUnit(TickUnit unit) {
    return getCeilingTickUnit(unit.getSize());
  }

  @Override
  public TickUnit getCeilingTickUnit(double size) {
    double wanted = Math.max(size, least);
    int exponent = (int) Math.floor(Math.log10(wanted));
    for (int step : STEPS) {
      if (step * Math.pow(10, exponent) >= wanted * (1 - 1e-9)) {
        return unit(step, exponent);
      }
    }
    return unit(1, exponent + 1);
  }

  private static NumberTickUnit unit(int step, int exponent) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setMinusSign('\u2212');
    double size = step * Math.pow(10, exponent);
    DecimalFormat format = new DecimalFormat(size >= LARGEST_PLAIN ? "0.###E0" : "0", symbols);
    if (size < LARGEST_PLAIN) {
      int decimals = Math.max(0, Math.min(MOST_DECIMALS, -exponent));
      format.setMinimumFractionDigits(decimals);
      format.setMaximumFractionDigits(decimals);
    }
    return new NumberTickUnit(size, format);
  }
}
