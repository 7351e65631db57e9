package org.anomalyaware.testkit;

import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Recipe;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.TestRoles;
import org.anomalyaware.api.dataset.TrainingRoles;
import org.anomalyaware.api.dataset.Variant;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.api.settings.SettingsSchema;
import org.apiguardian.api.API;

/**
 * A small generated table for tests: background is one Gaussian blob, anomalies are the same blob
 * moved. It needs no files and trains in about a second. It is not registered as a plugin, so users
 * do not meet it; hand it to an engine by {@link TestEngine#with}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class BlobsDataset implements Dataset {

  /** The id, {@value}. */
  public static final String ID = "blobs";

  private static final int WIDTH = 4;

  private static final Setting<Integer> SAMPLES =
      Setting.integer("samples", 1_000, "Samples of background, and of anomalies").atLeast(10);
  private static final Setting<Double> SHIFT =
      Setting.decimal("shift", 2.0, "How far anomalies lie from background, in deviations")
          .atLeast(0.0);
  private static final Setting<Long> SAMPLE_SEED =
      Setting.wholeNumber("sampleSeed", 1, "Seed of the generated samples");

  private static final List<Feature> FEATURES =
      IntStream.rangeClosed(1, WIDTH)
          .mapToObj(i -> new Feature("x" + i, "1", "Coordinate " + i + " of a point"))
          .toList();

  private static final Recipe RECIPE =
      Recipe.defaults()
          .with("model.hidden", 8)
          .with("model.latent", 2)
          .with("pretrain.epochs", 10)
          .with("pretrain.batch", 64)
          .with("pretrain.learningRate", 0.003)
          .with("finetune.epochs", 5)
          .with("finetune.batch", 64)
          .with("finetune.learningRate", 0.003)
          .with("schedule.maximum", 1)
          .with("training.xla", "off"); // compiling takes longer than the training

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(SAMPLES, SHIFT, SAMPLE_SEED);
  }

  @Override
  public DatasetCard card() {
    return new DatasetCard(
        "Two Gaussian blobs, for tests",
        "Background is normally distributed about the origin, independently and with deviation 1 in"
            + " each of four coordinates; anomalies are distributed alike about a point on the first"
            + " axis.",
        List.of("None; made for tests"),
        "Generated here; free of rights of others",
        FEATURES,
        List.of(),
        List.of());
  }

  @Override
  public List<Variant> variants() {
    return List.of(
        new Variant("near", "Blobs that overlap", DataSource.GENERATED, RECIPE),
        new Variant(
            "far",
            "Blobs that hardly overlap",
            DataSource.GENERATED,
            RECIPE.with("dataset." + SHIFT.name(), 5)));
  }

  @Override
  public LoadedDataset load(LoadRequest request) {
    Settings settings = request.settings();
    int count = settings.get(SAMPLES);
    SplittableRandom generator = new SplittableRandom(settings.get(SAMPLE_SEED));
    float[] background = blob(count, 0, generator);
    float[] anomalies = blob(count, settings.get(SHIFT), generator);
    String digest = digest(background, anomalies);
    RandomGenerator random = new SplittableRandom(request.seed());
    Samples.Split normal = Samples.of(background, WIDTH, "background").split(0.5, random);
    Samples.Split moved = Samples.of(anomalies, WIDTH, "moved").split(0.5, random);
    request.progress().progressed("Generating blobs", 1, 1);
    return new LoadedDataset(
        new Shape(WIDTH),
        FEATURES,
        new TrainingRoles(normal.first(), moved.first()),
        new TestRoles(normal.second(), moved.second()),
        digest,
        List.of());
  }

  private static float[] blob(int count, double shift, RandomGenerator random) {
    float[] values = new float[count * WIDTH];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() + (i % WIDTH == 0 ? shift : 0));
    }
    return values;
  }

  private static String digest(float[]... tables) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (float[] table : tables) {
        ByteBuffer bytes = ByteBuffer.allocate(table.length * Float.BYTES);
        FloatBuffer floats = bytes.asFloatBuffer();
        floats.put(table);
        sha256.update(bytes);
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
