package org.anomalyaware.report;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** A logarithmic axis over whole decades, labelled 10^k with a raised exponent. */
final class PowerOfTenAxis extends LogAxis {

  private static final long serialVersionUID = 1L;
  private static final int MOST_LABELS = 9;
  private static final int MINOR_TICKS = 9;
  private static final double HAIR = 1e-6;

  /**
   * An axis from one power of ten to another.
   *
   * @param label its title
   * @param lowest the exponent at its lower end
   * @param highest the exponent at its upper end
   */
  PowerOfTenAxis(String label, int lowest, int highest) {
    super(label);
    int decadesPerLabel = (highest - lowest) / MOST_LABELS + 1;
    int minorTicks = decadesPerLabel == 1 ? MINOR_TICKS : 0;
    setTickUnit(
        new NumberTickUnit(
            decadesPerLabel, NumberFormat.getIntegerInstance(Locale.ROOT), minorTicks));
    setMinorTickMarksVisible(minorTicks > 0);
    // A hair wider, or rounding could leave the outermost labels out.
    setRange(Math.pow(10, lowest) * (1 - HAIR), Math.pow(10, highest) * (1 + HAIR));
  }

  /** The font itself is named, not its family, which the system need not know. */
  @Override
  protected AttributedString createTickLabel(double value) {
    String exponent = Long.toString(Math.round(Math.log10(value))).replace('-', '\u2212');
    Font raised =
        getTickLabelFont()
            .deriveFont(Map.of(TextAttribute.SUPERSCRIPT, TextAttribute.SUPERSCRIPT_SUPER));
    AttributedString label = new AttributedString("10" + exponent);
    label.addAttribute(TextAttribute.FONT, getTickLabelFont(), 0, 2);
    label.addAttribute(TextAttribute.FONT, raised, 2, 2 + exponent.length());
    return label;
  }
}
