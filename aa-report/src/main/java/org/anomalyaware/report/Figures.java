package org.anomalyaware.report;

import java.util.ArrayList;
import java.util.List;
import org.anomalyaware.api.result.ExperimentResult;

/** The figures that scores allow. */
final class Figures {

  private Figures() {}

  /**
   * Draws what can be drawn.
   *
   * @param seeds the seeds that did not fail; without any, there is no figure
   */
  static List<Figure> ofScores(ExperimentResult result, List<SeedScores> seeds, ChartStyle style) {
    List<Figure> figures = new ArrayList<>();
    if (!seeds.isEmpty()) {
      figures.add(new ErrorHistogramFigure(seeds, style).figure());
      figures.addAll(new RocFigures(seeds, result.summary(), style).figures());
    }
    return List.copyOf(figures);
  }
}
