package org.anomalyaware.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.result.Phase;
import org.anomalyaware.api.result.SeedResult;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;

/** The loss terms and the penalty's strength from epoch to epoch, one panel each. */
final class LossFigure {

  private static final int WIDTH = 640;
  private static final int HEAD_AND_FOOT = 90;
  private static final int PANEL_HEIGHT = 118;
  private static final double PANEL_GAP = 12;
  private static final double SMALLEST_RANGE = 1e-6;
  private static final int MOST_EPOCHS_WITH_POINTS = 15;

  private record Term(
      String axis, ToDoubleFunction<EpochRecord> value, boolean inBothPhases, boolean inLegend) {}

  private static final List<Term> TERMS =
      List.of(
          new Term("Reconstruction", EpochRecord::reconstruction, true, true),
          new Term("KL (nats)", EpochRecord::kl, true, false),
          new Term("Penalty", EpochRecord::penalty, false, false),
          new Term("Strength \u03bb", EpochRecord::strength, false, false));

  private final List<SeedResult> runs;
  private final boolean allFailed;
  private final ChartStyle style;

  private LossFigure(List<SeedResult> runs, boolean allFailed, ChartStyle style) {
    this.runs = runs;
    this.allFailed = allFailed;
    this.style = style;
  }

  /**
   * The curves of the seeds that did not fail; if all did, of those that got through an epoch.
   *
   * @return empty if no epoch was ever finished
   */
  static Optional<Figure> of(List<SeedResult> runs, ChartStyle style) {
    List<SeedResult> begun = runs.stream().filter(run -> !run.epochs().isEmpty()).toList();
    List<SeedResult> finished =
        begun.stream().filter(run -> run.status() == SeedResult.Status.OK).toList();
    boolean allFailed = finished.isEmpty();
    return begun.isEmpty()
        ? Optional.empty()
        : Optional.of(new LossFigure(allFailed ? begun : finished, allFailed, style).figure());
  }

  private Figure figure() {
    int pretraining = epochsOf(Phase.PRETRAIN);
    int finetuning = epochsOf(Phase.FINETUNE);
    CombinedDomainXYPlot stack =
        new CombinedDomainXYPlot(style.countingAxis("Epoch", pretraining + finetuning + 1));
    stack.setGap(PANEL_GAP);
    List<Term> shown =
        TERMS.stream().filter(term -> term.inBothPhases() || finetuning > 0).toList();
    shown.forEach(term -> stack.add(panel(term, pretraining, finetuning)));
    return new Figure(
        "losses",
        "Loss terms by epoch",
        caption(pretraining, finetuning),
        description(pretraining, finetuning),
        style.chart(stack),
        WIDTH,
        HEAD_AND_FOOT + PANEL_HEIGHT * shown.size());
  }

  private XYPlot panel(Term term, int pretraining, int finetuning) {
    NumberAxis vertical = style.linearAxis(term.axis());
    vertical.setAutoRangeMinimumSize(leastRange(term));
    XYPlot panel = style.panel(new NumberAxis(), vertical);
    if (term.inBothPhases() && pretraining > 0) {
      addCurve(panel, term, Phase.PRETRAIN, 0, Palette.INK, Palette.DASHED);
    }
    if (finetuning > 0) {
      addCurve(panel, term, Phase.FINETUNE, pretraining, Palette.GREEN, Palette.SOLID);
      ValueMarker start = new ValueMarker(pretraining + 0.5, Palette.FRAME, Palette.DOTTED);
      panel.addDomainMarker(start);
    }
    return panel;
  }

  /** Of a term that never changes, a tenth of its value, or labels would be nothing but zeros. */
  private double leastRange(Term term) {
    double largest =
        runs.stream()
            .flatMap(run -> run.epochs().stream())
            .mapToDouble(term.value())
            .filter(Double::isFinite)
            .map(Math::abs)
            .max()
            .orElse(0);
    return Math.max(SMALLEST_RANGE, largest / 10);
  }

  private void addCurve(
      XYPlot panel, Term term, Phase phase, int offset, Color color, BasicStroke stroke) {
    Band band = band(term, phase, offset);
    int index = panel.getDatasetCount();
    boolean points = band.size() == 1 || offset + band.size() <= MOST_EPOCHS_WITH_POINTS;
    panel.setDataset(index, Curves.medians(nameOf(phase), band));
    panel.setRenderer(index, style.lines(color, stroke, points));
    panel.getRenderer(index).setDefaultSeriesVisibleInLegend(term.inLegend());
    if (band.hasWidth()) {
      panel.setDataset(index + 1, Curves.area(band));
      panel.setRenderer(index + 1, style.band(color));
    }
  }

  private Band band(Term term, Phase phase, int offset) {
    int epochs = epochsOf(phase);
    double[] x = new double[epochs];
    Arrays.setAll(x, i -> offset + i + 1);
    List<double[]> curves = new ArrayList<>();
    for (SeedResult run : runs) {
      double[] curve = new double[epochs];
      Arrays.fill(curve, Double.NaN);
      for (EpochRecord epoch : run.epochs()) {
        double value = term.value().applyAsDouble(epoch);
        // A run that diverges may end with an infinite loss, which has no place on an axis.
        if (epoch.phase() == phase && Double.isFinite(value)) {
          curve[epoch.epoch() - 1] = value;
        }
      }
      curves.add(curve);
    }
    return new Band(x, curves);
  }

  private int epochsOf(Phase phase) {
    return runs.stream()
        .flatMap(run -> run.epochs().stream())
        .filter(epoch -> epoch.phase() == phase)
        .mapToInt(EpochRecord::epoch)
        .max()
        .orElse(0);
  }

  private static String nameOf(Phase phase) {
    return switch (phase) {
      case PRETRAIN -> "Pre-training";
      case FINETUNE -> "Fine-tuning";
    };
  }

  private String caption(int pretraining, int finetuning) {
    StringBuilder caption =
        new StringBuilder(
            "Mean over the batches of each epoch: reconstruction error of the background, summed"
                + " over features, and KL divergence of its latent distribution to N(0, I)");
    if (finetuning > 0) {
      caption
          .append("; in fine-tuning also the penalty on the labelled anomalies and its strength.")
          .append(" The dotted line separates the ")
          .append(pretraining)
          .append(pretraining == 1 ? " epoch" : " epochs")
          .append(" of pre-training from the ")
          .append(finetuning)
          .append(" of fine-tuning");
    }
    caption.append(". ");
    if (runs.size() > 1) {
      caption
          .append("Lines are medians over ")
          .append(runs.size())
          .append(" seeds, bands reach from the 16th to the 84th percentile. ");
    }
    if (allFailed) {
      caption.append("Every seed failed; these are the epochs that they got through. ");
    }
    return caption.toString().strip();
  }

  private String description(int pretraining, int finetuning) {
    StringBuilder words = new StringBuilder("Line charts by epoch.");
    if (pretraining > 0) {
      appendChange(words, TERMS.get(0), "Reconstruction", Phase.PRETRAIN);
      appendChange(words, TERMS.get(1), "KL", Phase.PRETRAIN);
    }
    if (finetuning > 0) {
      appendChange(words, TERMS.get(0), "Reconstruction", Phase.FINETUNE);
      appendChange(words, TERMS.get(1), "KL", Phase.FINETUNE);
      appendChange(words, TERMS.get(2), "Penalty", Phase.FINETUNE);
      appendChange(words, TERMS.get(3), "Strength", Phase.FINETUNE);
    }
    return words.toString();
  }

  private void appendChange(StringBuilder words, Term term, String name, Phase phase) {
    Band band = band(term, phase, 0);
    words.append(
        " %s in %s: %s at the first epoch, %s at the last."
            .formatted(
                name,
                nameOf(phase).toLowerCase(Locale.ROOT),
                Numbers.significant(band.median(0)),
                Numbers.significant(band.median(band.size() - 1))));
  }
}
