package org.anomalyaware.datasets.smeft;

import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Recipe;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.TestRoles;
import org.anomalyaware.api.dataset.TrainingRoles;
import org.anomalyaware.api.dataset.Variant;
import org.anomalyaware.api.settings.SettingsSchema;
import org.anomalyaware.datasets.smeft.event.ZhFeature;
import org.anomalyaware.datasets.smeft.generator.Contribution;
import org.apiguardian.api.API;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Higgs production with a Z boson under the operator O_HW, generated from first principles or read
 * from Les Houches event files. See the module's README for the physics.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SmeftDataset implements Dataset {
  private static final Logger LOG = LoggerFactory.getLogger(SmeftDataset.class);

  private static final int DIGEST_CHUNK_ROWS = 4_096;

  private static final Recipe RECIPE =
      Recipe.defaults()
          .with("model", "vae")
          .with("model.hidden", 16)
          .with("model.latent", 2)
          .with("pretrain.epochs", 50)
          .with("pretrain.batch", 512)
          .with("finetune.epochs", 20)
          .with("finetune.batch", 512)
          .with("penalty", "negative")
          .with("schedule", "linear")
          .with("schedule.maximum", 0.3);

  @Override
  public String id() {
    return "smeft";
  }

  @Override
  public int spiVersion() {
    return SPI_VERSION;
  }

  @Override
  public SettingsSchema settings() {
    return SmeftSettings.SCHEMA;
  }

  @Override
  public DatasetCard card() {
    return SmeftCard.CARD;
  }

  @Override
  public List<Variant> variants() {
    return List.of(
        new Variant(
            "paper", "Anomalies are the BSM amplitude squared alone", DataSource.GENERATED, RECIPE),
        new Variant(
            "interference",
            "Anomalies are the full sum of SM and BSM at cHW = 0.03",
            DataSource.GENERATED,
            RECIPE.with("dataset." + SmeftSettings.ANOMALIES.name(), SmeftSettings.FULL)));
  }

  @Override
  public LoadedDataset load(LoadRequest request) {
    long seed = request.settings().get(SmeftSettings.SAMPLE_SEED);
    Contribution contribution = SmeftSettings.anomalies(request.settings());
    // a null test compares the SM with itself, but not event by event
    long anomalySeed = contribution == Contribution.STANDARD_MODEL ? ~seed : seed;
    String background = SmeftSettings.className(Contribution.STANDARD_MODEL);
    String anomaly = SmeftSettings.className(contribution);
    SampleSource source = new SampleSource(request);
    source.check(SmeftSettings.SM_FILE, Contribution.STANDARD_MODEL);
    source.check(SmeftSettings.BSM_FILE, contribution);
    SampleSource.Sample sm =
        source.get(background, SmeftSettings.SM_FILE, Contribution.STANDARD_MODEL, seed);
    SampleSource.Sample bsm =
        source.get(anomaly, SmeftSettings.BSM_FILE, contribution, anomalySeed);
    List<String> notes = List.of(sm.note(), bsm.note());
    notes.forEach(LOG::info);

    String digest = digest(sm.features(), bsm.features());
    SplittableRandom random = new SplittableRandom(request.seed());
    double fraction = request.settings().get(SmeftSettings.TRAIN_FRACTION);
    Samples.Split backgroundParts = split(background, sm.features(), fraction, random);
    Samples.Split anomalyParts = split(anomaly, bsm.features(), fraction, random);
    return new LoadedDataset(
        new Shape(ZhFeature.COUNT),
        SmeftCard.FEATURES,
        new TrainingRoles(backgroundParts.first(), anomalyParts.first()),
        new TestRoles(backgroundParts.second(), anomalyParts.second()),
        digest,
        notes);
  }

  private static Samples.Split split(
      String className, float[] features, double fraction, SplittableRandom random) {
    Samples.Split split = Samples.of(features, ZhFeature.COUNT, className).split(fraction, random);
    if (split.first().size() == 0 || split.second().size() == 0) {
      throw new DatasetException(
          "%d %s events leave none for training or none for testing at %s = %s; give more events"
              .formatted(
                  features.length / ZhFeature.COUNT,
                  className,
                  SmeftSettings.TRAIN_FRACTION.name(),
                  fraction));
    }
    return split;
  }

  /** SHA-256 of all rows as little-endian floats, SM first. */
  private static String digest(float[]... tables) {
    MessageDigest sha256;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    int chunk = DIGEST_CHUNK_ROWS * ZhFeature.COUNT;
    ByteBuffer bytes = ByteBuffer.allocate(chunk * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float[] table : tables) {
      for (int start = 0; start < table.length; start += chunk) {
        int length = Math.min(chunk, table.length - start);
        bytes.clear();
        bytes.asFloatBuffer().put(table, start, length);
        sha256.update(bytes.limit(length * Float.BYTES));
      }
    }
    return HexFormat.of().formatHex(sha256.digest());
  }
}
