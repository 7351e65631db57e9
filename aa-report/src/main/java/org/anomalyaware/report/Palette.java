package org.anomalyaware.report;

import java.awt.BasicStroke;
import java.awt.Color;

/**
 * Colours that people with any colour vision can tell apart (M. Okabe, K. Ito, Color Universal
 * Design, 2008), and lines that can be told apart without colour. The report's style sheet names
 * the same colours to replace them on a dark page. Blue and vermillion are background and
 * anomalies, ink and green before and after fine-tuning.
 */
final class Palette {

  static final Color PAPER = Color.WHITE;
  static final Color INK = new Color(34, 34, 34);
  static final Color FRAME = new Color(119, 119, 119);
  static final Color GRID = new Color(229, 229, 229);
  static final Color BLUE = new Color(0, 114, 178);
  static final Color VERMILLION = new Color(213, 94, 0);
  static final Color GREEN = new Color(0, 158, 115);

  static final BasicStroke SOLID = line(1.8f);
  static final BasicStroke DASHED = line(1.8f, 6f, 3f);
  static final BasicStroke DOTTED = line(1.3f, 1.5f, 3f);
  static final BasicStroke HAIRLINE = line(0.8f);

  private Palette() {}

  private static BasicStroke line(float width, float... dashes) {
    return new BasicStroke(
        width,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        1f,
        dashes.length == 0 ? null : dashes,
        0f);
  }
}
