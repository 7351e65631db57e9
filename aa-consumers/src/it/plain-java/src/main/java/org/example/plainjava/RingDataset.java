package org.example.plainjava;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
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

/** Points on a ring are normal, points outside of it are not. */
final class RingDataset implements Dataset {

  private static final int COUNT = 2_000;
  private static final List<Feature> FEATURES =
      List.of(
          new Feature("x", "1", "First coordinate"),
          new Feature("y", "1", "Second coordinate"),
          new Feature("r", "1", "Distance from the centre"));

  @Override
  public String id() {
    return "ring";
  }

  @Override
  public int spiVersion() {
    return SPI_VERSION;
  }

  @Override
  public DatasetCard card() {
    return new DatasetCard(
        "A ring in the plane",
        "Points at a distance of about 1 from the centre; anomalies at about 1.5",
        List.of("None"),
        "Generated; free of rights of others",
        FEATURES,
        List.of(),
        List.of());
  }

  @Override
  public List<Variant> variants() {
    Recipe recipe =
        Recipe.defaults()
            .with("model.hidden", 8)
            .with("model.latent", 2)
            .with("pretrain.epochs", 10)
            .with("pretrain.batch", 64)
            .with("finetune.epochs", 5)
            .with("finetune.batch", 64)
            .with("training.xla", "off");
    return List.of(new Variant("plain", "The only one", DataSource.GENERATED, recipe));
  }

  @Override
  public LoadedDataset load(LoadRequest request) {
    RandomGenerator points = new SplittableRandom(1);
    Samples.Split normal = ring(1.0, "ring", points).split(0.5, new SplittableRandom(request.seed()));
    Samples.Split outside =
        ring(1.5, "outside", points).split(0.5, new SplittableRandom(request.seed()));
    return new LoadedDataset(
        new Shape(FEATURES.size()),
        FEATURES,
        new TrainingRoles(normal.first(), outside.first()),
        new TestRoles(normal.second(), outside.second()),
        "0".repeat(64), // made from one fixed seed, so there is only one
        List.of());
  }

  private static Samples ring(double radius, String className, RandomGenerator random) {
    float[] values = new float[COUNT * FEATURES.size()];
    for (int i = 0; i < values.length; i += FEATURES.size()) {
      double angle = random.nextDouble(2 * Math.PI);
      double distance = radius + 0.1 * random.nextGaussian();
      values[i] = (float) (distance * Math.cos(angle));
      values[i + 1] = (float) (distance * Math.sin(angle));
      values[i + 2] = (float) distance;
    }
    return Samples.of(values, FEATURES.size(), className);
  }
}
