package org.anomalyaware.datasets.lhco;

import java.util.Arrays;
import java.util.List;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.Recipe;
import org.anomalyaware.api.dataset.Variant;

/** Where events come from, and which features are made of them. */
enum LhcoVariant {
  /** The fourteen numbers of the file. */
  PAPER(
      "paper",
      "The 14 features of the file: momentum, mass and tau1 to tau3 of both jets",
      DataSource.REAL),
  /** What does not change under rotations about the beam. */
  RATIOS(
      "ratios",
      "Jet masses, tau21 and tau32 of both jets in order of mass, and m_jj",
      DataSource.REAL) {
    @Override
    List<Feature> features() {
      return LhcoCard.RATIO_FEATURES;
    }

    @Override
    void derive(float[] events, int start, RatioGuard guard, float[] target, int offset) {
      JetRatios.derive(events, start, guard, target, offset);
    }
  },
  /** The same fourteen numbers of events that need no file. */
  SHOWER(
      "shower",
      "A stand-in without files: the same 14 features of events from a small parton shower",
      DataSource.SURROGATE);

  private final String id;
  private final String summary;
  private final DataSource source;

  LhcoVariant(String id, String summary, DataSource source) {
    this.id = id;
    this.summary = summary;
    this.source = source;
  }

  static LhcoVariant of(String id) {
    return Arrays.stream(values())
        .filter(variant -> variant.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("lhco has no variant " + id));
  }

  /** How the variant presents itself. */
  Variant describe(Recipe recipe) {
    return new Variant(id, summary, source, recipe);
  }

  /** The columns that it makes. */
  List<Feature> features() {
    return LhcoCard.FEATURES;
  }

  /** Makes the features of the event that starts at an index. */
  void derive(float[] events, int start, RatioGuard guard, float[] target, int offset) {
    System.arraycopy(events, start, target, offset, JetColumns.FEATURES);
  }

  /** The features of all events, row after row. */
  float[] derive(float[] events, RatioGuard guard) {
    int width = features().size();
    int count = events.length / JetColumns.FEATURES;
    float[] derived = new float[count * width];
    for (int row = 0; row < count; row++) {
      derive(events, row * JetColumns.FEATURES, guard, derived, row * width);
    }
    return derived;
  }
}
