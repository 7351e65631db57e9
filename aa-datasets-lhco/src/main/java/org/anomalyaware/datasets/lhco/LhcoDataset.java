package org.anomalyaware.datasets.lhco;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.anomalyaware.api.dataset.DataFile;
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
import org.apiguardian.api.API;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The R&amp;D sample of the LHC Olympics 2020, read from its features file. See the module's README
 * for the formats that are understood.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class LhcoDataset implements Dataset {
  private static final Logger LOG = LoggerFactory.getLogger(LhcoDataset.class);

  private static final Recipe RECIPE =
      Recipe.defaults()
          .with("model", "vae")
          .with("model.hidden", 16)
          .with("model.latent", 2)
          .with("pretrain.epochs", 50)
          .with("pretrain.batch", 128)
          .with("finetune.epochs", 10)
          .with("finetune.batch", 128)
          .with("penalty", "negative")
          .with("penalty.clip", 200)
          .with("schedule", "linear")
          .with("schedule.maximum", 1.0);

  @Override
  public String id() {
    return "lhco";
  }

  @Override
  public int spiVersion() {
    return SPI_VERSION;
  }

  @Override
  public SettingsSchema settings() {
    return LhcoSettings.SCHEMA;
  }

  @Override
  public DatasetCard card() {
    return LhcoCard.CARD;
  }

  @Override
  public List<Variant> variants() {
    return Arrays.stream(LhcoVariant.values()).map(variant -> variant.describe(RECIPE)).toList();
  }

  @Override
  public List<DataFile> files() {
    return LhcoFiles.ALL;
  }

  @Override
  public LoadedDataset load(LoadRequest request) {
    LhcoVariant variant = LhcoVariant.of(request.variant());
    Events events = variant == LhcoVariant.SHOWER ? ShowerTable.events(request) : read(request);

    RatioGuard guard = new RatioGuard();
    SplittableRandom random = new SplittableRandom(request.seed());
    double fraction = request.settings().get(LhcoSettings.TRAIN_FRACTION);
    Samples.Split background =
        split(EventClass.BACKGROUND, events, variant, guard, fraction, random);
    Samples.Split signal = split(EventClass.SIGNAL, events, variant, guard, fraction, random);
    List<String> notes = new ArrayList<>(events.notes());
    guard.note().ifPresent(notes::add);
    notes.forEach(LOG::info);
    return new LoadedDataset(
        new Shape(variant.features().size()),
        variant.features(),
        new TrainingRoles(background.first(), signal.first()),
        new TestRoles(background.second(), signal.second()),
        events.digest(),
        notes);
  }

  private static Events read(LoadRequest request) {
    return EventReader.read(EventFiles.find(request), request);
  }

  private static Samples.Split split(
      EventClass eventClass,
      Events events,
      LhcoVariant variant,
      RatioGuard guard,
      double fraction,
      SplittableRandom random) {
    float[] features = variant.derive(events.of(eventClass), guard);
    Samples.Split split =
        Samples.of(features, variant.features().size(), eventClass.display())
            .split(fraction, random);
    if (split.first().size() == 0 || split.second().size() == 0) {
      throw new DatasetException(
          "%d %s events leave none for training or none for testing at %s = %s; give more events"
              .formatted(
                  events.count(eventClass),
                  eventClass.display(),
                  LhcoSettings.TRAIN_FRACTION.name(),
                  fraction));
    }
    return split;
  }
}
