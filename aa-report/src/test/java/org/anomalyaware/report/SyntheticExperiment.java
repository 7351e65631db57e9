package org.anomalyaware.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.PublishedAuc;
import org.anomalyaware.api.result.DatasetSummary;
import org.anomalyaware.api.result.EpochRecord;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.MetricDelta;
import org.anomalyaware.api.result.MetricValue;
import org.anomalyaware.api.result.Phase;
import org.anomalyaware.api.result.PluginOrigin;
import org.anomalyaware.api.result.Provenance;
import org.anomalyaware.api.result.Role;
import org.anomalyaware.api.result.RoleSummary;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SeedsDelta;
import org.anomalyaware.api.result.SeedsValue;
import org.anomalyaware.api.result.Summary;
import org.anomalyaware.api.result.TestExample;
import org.anomalyaware.api.result.TestExamples;
import org.anomalyaware.api.result.TestScores;
import org.jspecify.annotations.Nullable;

/**
 * An experiment that never ran: scores, losses and metrics drawn from a seeded generator, shaped
 * like those of a real one. Its numbers mean nothing.
 */
final class SyntheticExperiment {

  private final List<SeedResult> runs = new ArrayList<>();
  private final Map<Long, TestScores> scores = new LinkedHashMap<>();
  private int background = 600;
  private int anomalies = 600;
  private DatasetCard card = smeftCard();
  private DataSource source = DataSource.GENERATED;
  private @Nullable TestExamples examples;
  private List<String> notes = List.of("No event was left out.");
  private boolean significanceIsAbsent;
  private int finetuningEpochs = 20;

  /** With so many test samples of each kind. */
  SyntheticExperiment withTestSamples(int ofBackground, int ofAnomalies) {
    background = ofBackground;
    anomalies = ofAnomalies;
    return this;
  }

  SyntheticExperiment withCard(DatasetCard other) {
    card = other;
    return this;
  }

  SyntheticExperiment withPublished(PublishedAuc published) {
    card =
        new DatasetCard(
            card.title(),
            card.description(),
            card.citations(),
            card.licence(),
            card.features(),
            card.assumptions(),
            card.errata(),
            List.of(published));
    return this;
  }

  SyntheticExperiment withExamples(TestExamples others) {
    examples = others;
    return this;
  }

  /** With one anomaly of three columns, of which the network does not see the last. */
  SyntheticExperiment withTabularExamples() {
    return withExamples(
        new TestExamples(
            List.of(3L),
            List.of("mass", "angle", "flag"),
            List.of(
                new TestExample(
                    Role.UNSEEN_ANOMALIES,
                    TestExample.Extreme.MOST_ANOMALOUS,
                    12,
                    "BSM",
                    3.5f,
                    812,
                    List.of(1250f, 0.5f, 1f),
                    List.of(6.4f, -3.1f, Float.NaN),
                    List.of(1f, 0f, Float.NaN)))));
  }

  /** With one image of 3 by 2 pixels. */
  SyntheticExperiment withImageExamples() {
    List<Float> pixels = List.of(0f, 0.2f, 0.4f, 0.6f, 0.8f, 1.5f);
    return withExamples(
        new TestExamples(
            List.of(1L, 2L, 3L),
            List.of(),
            List.of(
                new TestExample(
                    Role.TEST_BACKGROUND,
                    TestExample.Extreme.MOST_ANOMALOUS,
                    3,
                    "digit 7",
                    3.5f,
                    8.25f,
                    pixels,
                    List.of(),
                    pixels))));
  }

  /** One background sample whose class and column have such a name. */
  static TestExamples exampleOf(String name) {
    List<Float> one = List.of(1f);
    return new TestExamples(
        List.of(1L),
        List.of(name),
        List.of(
            new TestExample(
                Role.TEST_BACKGROUND,
                TestExample.Extreme.MOST_ANOMALOUS,
                3,
                name,
                1,
                2,
                one,
                one,
                one)));
  }

  Map<Long, TestExamples> examples() {
    return examples == null ? Map.of() : Map.of(scores.keySet().iterator().next(), examples);
  }

  SyntheticExperiment withSource(DataSource other) {
    source = other;
    return this;
  }

  SyntheticExperiment withNotes(String... others) {
    notes = List.of(others);
    return this;
  }

  /** Leaves out the significance improvement, as an evaluator does for want of false positives. */
  SyntheticExperiment withoutSignificance() {
    significanceIsAbsent = true;
    return this;
  }

  SyntheticExperiment withFinishedSeed(long seed) {
    Random random = new Random(seed);
    TestScores columns = scores(random);
    Map<Metric, MetricValue> baseline = metrics(columns, columns.baseline());
    Map<Metric, MetricValue> tuned = metrics(columns, columns.tuned());
    Map<Metric, MetricDelta> delta = new EnumMap<>(Metric.class);
    baseline.forEach((metric, value) -> delta.put(metric, difference(value, tuned.get(metric))));
    runs.add(
        new SeedResult(
            seed,
            SeedResult.Status.OK,
            null,
            baseline,
            tuned,
            delta,
            significanceIsAbsent
                ? Map.of(Metric.MAX_SIC, "fewer than 10 false positives at every threshold")
                : Map.of(),
            epochs(random, 50, finetuningEpochs),
            Map.of(
                "load", 9.71, "pretrain", 21.4, "finetune", 11.9, "score", 0.8, "evaluate", 0.4)));
    scores.put(seed, columns);
    return this;
  }

  /** A seed that was pre-trained and no more. */
  SyntheticExperiment withPretrainingOnly(long seed) {
    finetuningEpochs = 0;
    return withFinishedSeed(seed);
  }

  /** A seed whose last epoch ended with such a loss. */
  SyntheticExperiment withDivergedSeed(long seed, double loss) {
    List<EpochRecord> epochs = epochs(new Random(seed), 50, 3);
    epochs.add(new EpochRecord(Phase.FINETUNE, 4, 0.06, loss, loss, -loss, 0.6));
    runs.add(failed(seed, "the loss became " + loss, epochs));
    return this;
  }

  SyntheticExperiment withFailedSeed(long seed, String error) {
    runs.add(failed(seed, error, epochs(new Random(seed), 50, 3)));
    return this;
  }

  private static SeedResult failed(long seed, String error, List<EpochRecord> epochs) {
    return new SeedResult(
        seed,
        SeedResult.Status.FAILED,
        error,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        epochs,
        Map.of("load", 9.68, "pretrain", 21.9));
  }

  Map<Long, TestScores> scores() {
    return scores;
  }

  ExperimentResult result() {
    Map<Role, RoleSummary> roles = new EnumMap<>(Role.class);
    roles.put(Role.TRAINING_BACKGROUND, new RoleSummary(140_000, Map.of("SM", 140_000)));
    roles.put(Role.TUNING_ANOMALIES, new RoleSummary(14_000, Map.of("BSM", 14_000)));
    roles.put(Role.TEST_BACKGROUND, new RoleSummary(background, Map.of("SM", background)));
    roles.put(Role.UNSEEN_ANOMALIES, new RoleSummary(anomalies, Map.of("BSM", anomalies)));
    List<String> assumptions = new ArrayList<>(card.assumptions());
    assumptions.add("Anomalies enter the fine-tuning loss by their penalty alone.");
    assumptions.add("The learning rate, which the paper does not give, is 0.001.");
    return new ExperimentResult(
        new DatasetSummary(
            "smeft",
            "pure-bsm",
            source,
            "5c5bbd724f72d171b01b47b3c714cde34144e1f8d887351fab02f4040f09911e",
            roles,
            assumptions,
            notes,
            card),
        settings(),
        runs,
        summary(),
        new Provenance(
            "0.1.0-SNAPSHOT",
            "2026-11-22T09:41:07Z",
            "17.0.15 (Debian)",
            "Linux 6.1 amd64",
            2,
            "0.36.0",
            "2.18.0",
            true,
            List.of(
                new PluginOrigin("dataset", "smeft", "0.1.0", "aa-datasets-smeft-0.1.0.jar"),
                new PluginOrigin("model", "vae", "0.1.0", "aa-engine-0.1.0.jar"),
                new PluginOrigin("penalty", "negative", "0.1.0", "aa-engine-0.1.0.jar"),
                new PluginOrigin("schedule", "linear", "0.1.0", "aa-engine-0.1.0.jar"))));
  }

  private TestScores scores(Random random) {
    int size = background + anomalies;
    float[] baseline = new float[size];
    float[] tuned = new float[size];
    int[] classes = new int[size];
    int[] rows = new int[size];
    for (int i = 0; i < size; i++) {
      boolean anomaly = i >= background;
      double energy = random.nextGaussian();
      baseline[i] =
          (float) Math.exp(1.9 + (anomaly ? 0.22 : 0) + 0.8 * energy + 0.4 * tail(random));
      tuned[i] =
          (float)
              Math.exp(
                  2.1 + (anomaly ? 2.3 : 0) + (anomaly ? 1.5 : 0.7) * energy + tail(random) * 0.5);
      classes[i] = anomaly ? 1 : 0;
      rows[i] = i;
    }
    return new TestScores(background, rows, List.of("SM", "BSM"), classes, baseline, tuned);
  }

  private static double tail(Random random) {
    return -Math.log(1 - random.nextDouble());
  }

  private static List<EpochRecord> epochs(Random random, int pretraining, int finetuning) {
    List<EpochRecord> epochs = new ArrayList<>();
    for (int epoch = 1; epoch <= pretraining; epoch++) {
      double decay = Math.exp(-epoch / 6.0);
      epochs.add(
          new EpochRecord(
              Phase.PRETRAIN,
              epoch,
              0,
              7.9 + 5.2 * decay + 0.03 * random.nextGaussian(),
              3.05 - 2.2 * decay + 0.015 * random.nextGaussian(),
              0,
              0.43));
    }
    for (int epoch = 1; epoch <= finetuning; epoch++) {
      double strength = 0.05 * (epoch - 1) / Math.max(1, finetuning - 1);
      epochs.add(
          new EpochRecord(
              Phase.FINETUNE,
              epoch,
              strength,
              7.9 + 40 * strength * strength + 0.03 * random.nextGaussian(),
              3.05 + 4 * strength + 0.015 * random.nextGaussian(),
              -strength * (14 + 1400 * strength) * (1 + 0.02 * random.nextGaussian()),
              0.6));
    }
    return epochs;
  }

  private Map<Metric, MetricValue> metrics(TestScores columns, float[] column) {
    RocCurve curve = RocCurve.of(columns, column);
    double area = 0;
    double precision = 0;
    double sic = 0;
    double fprAtTpr95 = 1;
    for (int i = 1; i < curve.size(); i++) {
      double width = curve.fpr(i) - curve.fpr(i - 1);
      double gain = curve.tpr(i) - curve.tpr(i - 1);
      area += width * (curve.tpr(i) + curve.tpr(i - 1)) / 2;
      double found = curve.tpr(i) * anomalies;
      precision += gain * found / (found + curve.fpr(i) * background);
      if (curve.fpr(i) * background >= 10) {
        sic = Math.max(sic, curve.tpr(i) / Math.sqrt(curve.fpr(i)));
      }
      if (curve.tpr(i - 1) < 0.95 && curve.tpr(i) >= 0.95) {
        fprAtTpr95 = curve.fpr(i);
      }
    }
    Map<Metric, MetricValue> values = new EnumMap<>(Metric.class);
    values.put(Metric.ROC_AUC, value(area, 0.29));
    values.put(Metric.AVERAGE_PRECISION, value(precision, 0.33));
    values.put(Metric.TPR_AT_FPR_1E_1, value(curve.tprAt(0.1), 0.5));
    values.put(Metric.TPR_AT_FPR_1E_2, value(curve.tprAt(0.01), 0.8));
    values.put(Metric.TPR_AT_FPR_1E_3, value(curve.tprAt(0.001), 1.2));
    values.put(Metric.FPR_AT_TPR_95, value(fprAtTpr95, 0.5));
    if (!significanceIsAbsent) {
      values.put(Metric.MAX_SIC, value(sic, 20));
    }
    return values;
  }

  private MetricValue value(double value, double spread) {
    double half = 1.96 * spread / Math.sqrt(background);
    return new MetricValue(value, value - half, value + half);
  }

  private static MetricDelta difference(MetricValue before, MetricValue after) {
    double change = after.value() - before.value();
    double half = Math.hypot(before.high() - before.value(), after.high() - after.value()) * 0.8;
    return new MetricDelta(change, change - half, change + half, Math.abs(change) > half ? 0 : 0.3);
  }

  private Summary summary() {
    Map<Metric, SeedsValue> baseline = new EnumMap<>(Metric.class);
    Map<Metric, SeedsValue> tuned = new EnumMap<>(Metric.class);
    Map<Metric, SeedsDelta> delta = new EnumMap<>(Metric.class);
    List<SeedResult> ok =
        runs.stream().filter(run -> run.status() == SeedResult.Status.OK).toList();
    for (Metric metric : Metric.values()) {
      if (ok.isEmpty() || !ok.get(0).baseline().containsKey(metric)) {
        continue;
      }
      if (ok.size() == 1) {
        MetricValue before = ok.get(0).baseline().get(metric);
        MetricValue after = ok.get(0).tuned().get(metric);
        MetricDelta change = ok.get(0).delta().get(metric);
        baseline.put(metric, new SeedsValue(before.value(), before.low(), before.high()));
        tuned.put(metric, new SeedsValue(after.value(), after.low(), after.high()));
        delta.put(
            metric, new SeedsDelta(change.value(), change.low(), change.high(), change.pValue()));
      } else {
        double[] b = of(percentiles(ok, run -> run.baseline().get(metric).value()));
        double[] t = of(percentiles(ok, run -> run.tuned().get(metric).value()));
        double[] d = of(percentiles(ok, run -> run.delta().get(metric).value()));
        baseline.put(metric, new SeedsValue(b[1], b[0], b[2]));
        tuned.put(metric, new SeedsValue(t[1], t[0], t[2]));
        delta.put(metric, new SeedsDelta(d[1], d[0], d[2], ok.size() < 3 ? null : 0.043));
      }
    }
    return new Summary(baseline, tuned, delta);
  }

  private static double[] of(Band band) {
    return new double[] {band.low(0), band.median(0), band.high(0)};
  }

  private static Band percentiles(List<SeedResult> runs, ToDoubleFunction<SeedResult> value) {
    return new Band(
        new double[] {0},
        runs.stream().map(run -> new double[] {value.applyAsDouble(run)}).toList());
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("dataset", "smeft");
    settings.put("variant", "pure-bsm");
    settings.put("seeds", runs.stream().map(SeedResult::seed).toList());
    settings.put("dataset.events", 200_000);
    settings.put("dataset.cHW", 1.0);
    settings.put("dataset.ptLeptonMin", 10.0);
    settings.put("dataset.ptJetMin", 20.0);
    settings.put("model", "vae");
    settings.put("model.widths", List.of(16));
    settings.put("model.latent", 2);
    settings.put("pretrain.epochs", 50);
    settings.put("pretrain.batchSize", 512);
    settings.put("pretrain.learningRate", 0.001);
    settings.put("finetune.epochs", 20);
    settings.put("finetune.batchSize", 512);
    settings.put("penalty", "negative");
    settings.put("penalty.clip", 200.0);
    settings.put("schedule", "linear");
    settings.put("schedule.maximum", 0.05);
    return settings;
  }

  static DatasetCard smeftCard() {
    List<Feature> features = new ArrayList<>();
    for (String name : Arrays.asList("b1", "b2", "l1", "l2", "H", "Z")) {
      features.add(new Feature("pt_" + name, "GeV", "Transverse momentum of " + name));
    }
    for (String name : List.of("H", "Z")) {
      features.add(new Feature("eta_" + name, "1", "Pseudorapidity of " + name));
      features.add(new Feature("phi_" + name, "rad", "Azimuth of " + name));
    }
    features.add(new Feature("dR_ll", "1", "Distance of the two leptons in eta and phi"));
    features.add(new Feature("dR_b1l1", "1", "Distance of the leading b and lepton"));
    features.add(new Feature("m_ZH", "GeV", "Invariant mass of Z and H"));
    return new DatasetCard(
        "Higgs production with a Z boson under an anomalous HZZ vertex",
        "Leading-order pp \u2192 ZH \u2192 \u2113\u207a\u2113\u207b b b\u0305 events at 13 TeV. Background are events of the"
            + " Standard Model; anomalies come from the square of the dimension-six amplitude of"
            + " O_HW alone.",
        List.of(
            "A. Alloul, B. Fuks, V. Sanz, Phenomenology of the Higgs Effective Lagrangian via"
                + " FEYNRULES, JHEP 04 (2014) 110, https://arxiv.org/abs/1310.5150",
            "M. Gl\u00fcck, E. Reya, A. Vogt, Z. Phys. C 67 (1995) 433."),
        "Generated on the fly; no licence applies to the events.",
        features,
        List.of(
            "The paper names twelve features; the thirteenth is taken to be m(ZH).",
            "The factorization scale is the invariant mass of the ZH pair."),
        List.of("Detector effects are not simulated."));
  }
}
