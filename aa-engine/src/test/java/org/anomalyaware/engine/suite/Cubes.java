package org.anomalyaware.engine.suite;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.SplittableRandom;
import org.anomalyaware.api.Plugin;
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
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.SettingsSchema;

/** Points in two cubes; with variants that cannot be had, and a digest that a test may change. */
final class Cubes implements Dataset {

  private static final int WIDTH = 3;
  private static final Setting<Integer> ROWS =
      Setting.integer("rows", 60, "Points in each cube").atLeast(10);

  private final List<String> loads = new java.util.concurrent.CopyOnWriteArrayList<>();
  private volatile String digest = "0".repeat(64);

  /** What was loaded, in order. */
  List<String> loads() {
    return loads;
  }

  /** Pretends that the data is another from now on. */
  void changeData() {
    digest = "1".repeat(64);
  }

  @Override
  public String id() {
    return "cubes";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(ROWS);
  }

  @Override
  public DatasetCard card() {
    return new DatasetCard("Cubes", "Uniform", List.of(), "CC0", List.of(), List.of(), List.of());
  }

  @Override
  public List<Variant> variants() {
    Recipe recipe =
        Recipe.defaults()
            .with("pretrain.epochs", 2)
            .with("pretrain.batch", 16)
            .with("finetune.epochs", 2)
            .with("finetune.batch", 16)
            .with("model.hidden", 4);
    return List.of(
        new Variant("whole", "As it should be", DataSource.GENERATED, recipe),
        new Variant("lost", "Its file is not there", DataSource.REAL, recipe),
        new Variant("broken", "Its code has a fault", DataSource.SURROGATE, recipe));
  }

  @Override
  public LoadedDataset load(LoadRequest request) {
    loads.add(request.variant() + " " + request.seed());
    switch (request.variant()) {
      case "lost" -> throw new DatasetException("There is no cubes.csv. Put it somewhere.");
      case "broken" -> throw new IllegalStateException("a fault");
      default -> {}
    }
    SplittableRandom random = new SplittableRandom(request.seed());
    int rows = request.settings().get(ROWS);
    Samples.Split background = cube("inside", rows, 0, random).split(0.7, random);
    Samples.Split anomalies = cube("outside", rows, 0.3, random).split(0.5, random);
    return new LoadedDataset(
        new Shape(WIDTH),
        List.of(),
        new TrainingRoles(background.first(), anomalies.first()),
        new TestRoles(background.second(), anomalies.second()),
        digest,
        List.of());
  }

  private static Samples cube(String name, int rows, double corner, SplittableRandom random) {
    float[] values = new float[rows * WIDTH];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (corner + random.nextDouble());
    }
    return Samples.of(values, WIDTH, name);
  }
}
