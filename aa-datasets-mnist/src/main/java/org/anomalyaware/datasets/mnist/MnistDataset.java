package org.anomalyaware.datasets.mnist;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.DatasetCard;
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
 * Handwritten digits of MNIST as background, clothes of Fashion-MNIST as labelled anomalies, and
 * photographs of CIFAR-10, or other clothes, as unseen ones. Samples have the shape (1, 28, 28) and
 * pixels in [0, 1]. See the module's README for the files.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MnistDataset implements Dataset {
  private static final Logger LOG = LoggerFactory.getLogger(MnistDataset.class);

  private static final Recipe RECIPE =
      Recipe.defaults()
          .with("preprocessing", "none")
          .with("model", MnistVaeModel.ID)
          .with("model.hidden", 400)
          .with("model.latent", 20)
          .with("pretrain.epochs", 10)
          .with("pretrain.batch", 128)
          .with("finetune.epochs", 5)
          .with("finetune.batch", 128)
          .with("penalty", "negative")
          // What the squared error of as many pixels in [0, 1] cannot exceed; see the card.
          .with("penalty.clip", ImageFile.PIXELS)
          .with("schedule", "linear")
          .with("schedule.maximum", 0.1);

  @Override
  public String id() {
    return "mnist";
  }

  @Override
  public int spiVersion() {
    return SPI_VERSION;
  }

  @Override
  public SettingsSchema settings() {
    return MnistSettings.SCHEMA;
  }

  @Override
  public DatasetCard card() {
    return MnistCard.CARD;
  }

  @Override
  public List<Variant> variants() {
    return Arrays.stream(MnistVariant.values())
        .map(variant -> new Variant(variant.id(), variant.summary(), DataSource.REAL, RECIPE))
        .toList();
  }

  @Override
  public List<DataFile> files() {
    return MnistFiles.ALL;
  }

  @Override
  public LoadedDataset load(LoadRequest request) {
    MnistVariant variant = MnistVariant.withId(request.variant());
    Set<String> heldOut = MnistSettings.holdout(request.settings());
    FoundImages images = new ImageFinder(request).find(variant);
    images.notes().forEach(LOG::info);

    Samples tuning = images.get(variant.tuning()).samples();
    Samples unseen = images.get(variant.unseen()).samples();
    if (variant == MnistVariant.FASHION_HOLDOUT) {
      tuning = tuning.ofClasses(others(heldOut));
      unseen = unseen.ofClasses(heldOut);
    }
    RoleDraw draw = new RoleDraw(request);
    Samples trainBackground =
        draw.from(images.get(ImageSet.MNIST_TRAINING).samples(), MnistSettings.TRAIN_IMAGES);
    Samples testBackground =
        draw.from(images.get(ImageSet.MNIST_TEST).samples(), MnistSettings.TEST_IMAGES);
    Samples trainAnomalies = draw.from(tuning, MnistSettings.TUNING_IMAGES);
    Samples testAnomalies = draw.from(unseen, MnistSettings.UNSEEN_IMAGES);
    return new LoadedDataset(
        new Shape(1, ImageFile.SIDE, ImageFile.SIDE),
        List.of(),
        new TrainingRoles(trainBackground, trainAnomalies),
        new TestRoles(testBackground, testAnomalies),
        images.digest(),
        images.notes());
  }

  private static Set<String> others(Set<String> heldOut) {
    return ImageCollection.FASHION_MNIST.classNames().stream()
        .filter(name -> !heldOut.contains(name))
        .collect(Collectors.toUnmodifiableSet());
  }
}
