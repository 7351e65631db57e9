package org.anomalyaware.cli;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
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
import org.anomalyaware.api.settings.SettingsSchema;

/** Two clouds of points, so near each other that training has something to do. */
public final class CloudsDataset implements Dataset {

  private static final int WIDTH = 3;
  private static final List<Feature> FEATURES =
      Stream.of("x", "y", "z").map(name -> new Feature(name, "m", "Where it is")).toList();
  private static final Setting<Integer> ROWS =
      Setting.integer("rows", 400, "Samples in each cloud").atLeast(10);

  @Override
  public String id() {
    return "clouds";
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
    return new DatasetCard(
        "Two clouds of points", "Gaussian", List.of(), "CC0", List.of(), List.of(), List.of());
  }

  @Override
  public List<Variant> variants() {
    Recipe recipe =
        Recipe.defaults()
            .with("pretrain.epochs", 3)
            .with("pretrain.batch", 64)
            .with("finetune.epochs", 2);
    return List.of(
        new Variant("near", "overlapping", DataSource.GENERATED, recipe),
        new Variant("far", "apart", DataSource.GENERATED, recipe));
  }

  @Override
  public LoadedDataset load(LoadRequest request) {
    SplittableRandom random = new SplittableRandom(request.seed());
    int rows = request.settings().get(ROWS);
    double distance = request.variant().equals("far") ? 4 : 1;
    request.progress().progressed("Throwing points", 0, 2);
    Samples.Split background = cloud("background", rows, 0, random).split(0.7, random);
    request.progress().progressed("Throwing points", 1, 2);
    Samples.Split anomalies = cloud("anomaly", rows, distance, random).split(0.7, random);
    request.progress().progressed("Throwing points", 2, 2);
    return new LoadedDataset(
        new Shape(WIDTH),
        FEATURES,
        new TrainingRoles(background.first(), anomalies.first()),
        new TestRoles(background.second(), anomalies.second()),
        "0".repeat(64),
        List.of());
  }

  private static Samples cloud(String name, int rows, double center, SplittableRandom random) {
    float[] values = new float[rows * WIDTH];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian(center, 1 + i % WIDTH);
    }
    return Samples.of(values, WIDTH, name);
  }
}
