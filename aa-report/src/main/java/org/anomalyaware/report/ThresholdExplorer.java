package org.anomalyaware.report;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Thresholds to move, and what they give: the page's script computes it from a thinned curve, whose
 * points are points of the exact one. Without a script, and on paper, one threshold is shown.
 */
final class ThresholdExplorer {

  private static final int MOST_POINTS = 400;
  private static final double FIRST_FPR = 0.01;
  private static final int RATE_DECIMALS = 4;
  private static final int PLOT = 100;

  private final SeedScores seed;
  private final boolean several;
  private final List<Walk> walks;

  /** One network's curve, thinned, its thresholds rising with the position of the slider. */
  record Walk(ScoreColumn column, RocCurve curve) {

    static Walk of(SeedScores seed, ScoreColumn column) {
      return new Walk(
          column, RocCurve.of(seed.scores(), column.of(seed.scores())).thinned(MOST_POINTS));
    }

    int vertexAt(int position) {
      return curve.size() - 1 - position;
    }

    /** Where the slider stands at first. */
    int first() {
      return vertexAt(curve.lastAtFpr(FIRST_FPR));
    }

    String id() {
      return column.name().toLowerCase(Locale.ROOT);
    }

    /** Numbers by position, separated by spaces. */
    private String list(IntFunction<String> valueOfVertex) {
      return IntStream.range(0, curve.size())
          .map(this::vertexAt)
          .mapToObj(valueOfVertex)
          .collect(Collectors.joining(" "));
    }
  }

  /**
   * An explorer of one seed's scores.
   *
   * @param several whether there are other seeds
   */
  ThresholdExplorer(SeedScores seed, boolean several) {
    this.seed = seed;
    this.several = several;
    this.walks = List.of(Walk.of(seed, ScoreColumn.BASELINE), Walk.of(seed, ScoreColumn.TUNED));
  }

  void writeTo(Html html) {
    html.element(
        "p",
        "A sample is called anomalous if its reconstruction error is at least the threshold. Move it"
            + " by mouse, touch or arrow keys and see what it finds among the test samples"
            + (several ? " of seed " + seed.seed() : "")
            + ".",
        "class",
        "prose");
    html.open("div", "class", "explorer", "id", "explorer");
    writePlot(html);
    html.open("div", "class", "controls");
    walks.forEach(walk -> writeSlider(html, walk));
    html.open("p", "class", "linked");
    html.empty("input", "type", "checkbox", "id", "same-fpr", "checked", "");
    html.element(
        "label", "Keep both at the same false-positive rate, or the next below", "for", "same-fpr");
    html.close();
    writeTable(html);
    html.close().close();
    html.element("p", note(), "class", "notes");
  }

  private String note() {
    int largest = walks.stream().mapToInt(walk -> walk.curve().size()).max().orElseThrow();
    return "Precision is the share of anomalies among the samples called anomalous, in this test's"
        + " mixture of %s background samples and %s anomalies; where anomalies are rarer, it is lower."
            .formatted(
                Numbers.count(seed.scores().backgroundCount()),
                Numbers.count(seed.scores().size() - seed.scores().backgroundCount()))
        + " The slider stops at up to %s thresholds, at each of which the numbers are exact."
            .formatted(Numbers.count(largest))
        + " A threshold chosen here is chosen on the test.";
  }

  private void writeSlider(Html html, Walk walk) {
    RocCurve curve = walk.curve();
    html.open("p", "class", "slider " + walk.id());
    html.element("label", walk.column().title() + ": threshold", "for", "threshold-" + walk.id());
    html.empty(
        "input",
        "type",
        "range",
        "id",
        "threshold-" + walk.id(),
        "min",
        "0",
        "max",
        Integer.toString(curve.size() - 1),
        "step",
        "1",
        "value",
        Integer.toString(walk.first()),
        "autocomplete",
        "off",
        "data-network",
        walk.id(),
        "data-background",
        Integer.toString(curve.backgroundCount()),
        "data-anomalies",
        Integer.toString(curve.anomalyCount()),
        "data-thresholds",
        walk.list(vertex -> Float.toString(curve.threshold(vertex))),
        "data-false-positives",
        walk.list(vertex -> Integer.toString(curve.falsePositives(vertex))),
        "data-true-positives",
        walk.list(vertex -> Integer.toString(curve.truePositives(vertex))));
    html.close();
  }

  private void writeTable(Html html) {
    html.open("table", "aria-live", "polite");
    html.element("caption", "At these thresholds");
    html.open("thead").open("tr").element("th", "", "scope", "col");
    walks.forEach(
        walk -> html.element("th", walk.column().title(), "scope", "col", "class", "number"));
    html.close().close().open("tbody");
    for (Reading reading : Reading.values()) {
      html.open("tr").element("th", reading.title(), "scope", "row");
      for (Walk walk : walks) {
        html.element(
            "td",
            reading.at(walk.curve(), walk.vertexAt(walk.first())),
            "class",
            "number",
            "id",
            reading.id() + "-" + walk.id());
      }
      html.close();
    }
    html.close().close();
  }

  private void writePlot(Html html) {
    html.open(
        "svg",
        "class",
        "plane",
        "viewBox",
        "-14 -3 120 120",
        "role",
        "img",
        "aria-label",
        "The two ROC curves with a dot at each threshold; the table says where the dots are");
    html.open("path", "class", "frame", "d", "M0 0H100V100H0ZM0 100L100 0").close();
    for (Walk walk : walks) {
      html.open("polyline", "class", walk.id(), "points", points(walk)).close();
    }
    for (Walk walk : walks) {
      int vertex = walk.vertexAt(walk.first());
      html.open(
              "circle",
              "class",
              walk.id(),
              "id",
              "dot-" + walk.id(),
              "r",
              "2.4",
              "cx",
              coordinate(walk.curve().fpr(vertex)),
              "cy",
              coordinate(1 - walk.curve().tpr(vertex)))
          .close();
    }
    label(html, 0, 108, "middle", "0");
    label(html, PLOT, 108, "middle", "1");
    label(html, PLOT / 2, 113, "middle", "False-positive rate");
    label(html, -3, 2, "end", "1");
    html.element(
        "text",
        "True-positive rate",
        "transform",
        "translate(-6 50) rotate(-90)",
        "text-anchor",
        "middle");
    html.close();
  }

  private static void label(Html html, int x, int y, String anchor, String text) {
    html.element(
        "text", text, "x", Integer.toString(x), "y", Integer.toString(y), "text-anchor", anchor);
  }

  private static String points(Walk walk) {
    return IntStream.range(0, walk.curve().size())
        .mapToObj(
            vertex ->
                coordinate(walk.curve().fpr(vertex))
                    + ","
                    + coordinate(1 - walk.curve().tpr(vertex)))
        .collect(Collectors.joining(" "));
  }

  private static String coordinate(double rate) {
    return String.format(Locale.ROOT, "%.2f", PLOT * rate);
  }

  /** What a threshold gives; the script knows them by their ids. */
  enum Reading {
    THRESHOLD("threshold-value", "Threshold on the error") {
      @Override
      String at(RocCurve curve, int vertex) {
        float threshold = curve.threshold(vertex);
        return Float.isInfinite(threshold) ? "above all" : Numbers.significant(threshold);
      }
    },
    TPR("tpr", "Anomalies found (TPR)") {
      @Override
      String at(RocCurve curve, int vertex) {
        return Numbers.fixed(curve.tpr(vertex), RATE_DECIMALS);
      }
    },
    FPR("fpr", "Background called anomalous (FPR)") {
      @Override
      String at(RocCurve curve, int vertex) {
        return Numbers.fixed(curve.fpr(vertex), RATE_DECIMALS);
      }
    },
    PRECISION("precision", "Precision") {
      @Override
      String at(RocCurve curve, int vertex) {
        int called = curve.truePositives(vertex) + curve.falsePositives(vertex);
        return called == 0
            ? Cell.NONE.shown()
            : Numbers.fixed((double) curve.truePositives(vertex) / called, RATE_DECIMALS);
      }
    },
    TRUE_POSITIVES("true-positives", "Anomalies found") {
      @Override
      String at(RocCurve curve, int vertex) {
        return Numbers.count(curve.truePositives(vertex));
      }
    },
    MISSED("missed", "Anomalies missed") {
      @Override
      String at(RocCurve curve, int vertex) {
        return Numbers.count(curve.anomalyCount() - curve.truePositives(vertex));
      }
    },
    FALSE_POSITIVES("false-positives", "Background called anomalous") {
      @Override
      String at(RocCurve curve, int vertex) {
        return Numbers.count(curve.falsePositives(vertex));
      }
    };

    private final String id;
    private final String title;

    Reading(String id, String title) {
      this.id = id;
      this.title = title;
    }

    String id() {
      return id;
    }

    String title() {
      return title;
    }

    /** As it is shown. */
    abstract String at(RocCurve curve, int vertex);
  }
}
