package org.anomalyaware.engine;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
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

/** A dataset of eight samples with the recipes that a test gives it. */
public final class TinyDataset implements Dataset {

  private final Map<String, Recipe> recipes;

  /** One variant that leaves everything at its default. */
  public TinyDataset() {
    this(Map.of("plain", Recipe.defaults()));
  }

  /** The variants of these names. */
  public TinyDataset(Map<String, Recipe> recipes) {
    this.recipes = recipes;
  }

  @Override
  public String id() {
    return "tiny";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(Setting.decimal("shift", 1.0, "How far anomalies lie off"));
  }

  @Override
  public DatasetCard card() {
    return new DatasetCard(
        "Eight samples", "For tests", List.of(), "None", List.of(), List.of(), List.of());
  }

  @Override
  public List<Variant> variants() {
    return recipes.entrySet().stream()
        .map(
            each ->
                new Variant(
                    each.getKey(), "As a test has it", DataSource.GENERATED, each.getValue()))
        .toList();
  }

  @Override
  public LoadedDataset load(LoadRequest request) {
    Samples background = Samples.of(new float[] {0, 1, 2, 3, 4}, 1, "normal");
    Samples anomalies = Samples.of(new float[] {10, 11, 12}, 1, "odd");
    return new LoadedDataset(
        new Shape(1),
        List.of(new Feature("x", "1", "A number")),
        new TrainingRoles(background.select(0, 1, 2), anomalies.select(0)),
        new TestRoles(background.select(3, 4), anomalies.select(1, 2)),
        "0".repeat(64),
        List.of());
  }
}
