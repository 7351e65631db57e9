package org.anomalyaware.datasets.cicids;

import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.Feature;
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
 * Flows of the CIC-IDS-2017 capture, read from the published files or from their cleaned form. See
 * the module's README for the protocols.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CicidsDataset implements Dataset {

  private static final Logger LOG = LoggerFactory.getLogger(CicidsDataset.class);

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
          .with("penalty.clip", 200.0) // argued for in the card
          .with("schedule", "linear")
          .with("schedule.maximum", 5.0);

  private static final Recipe RECIPE_ONCE =
      RECIPE.with("dataset." + CicidsSettings.DUPLICATES.name(), CicidsSettings.ONCE);

  @Override
  public String id() {
    return "cicids";
  }

  @Override
  public int spiVersion() {
    return SPI_VERSION;
  }

  @Override
  public SettingsSchema settings() {
    return CicidsSettings.SCHEMA;
  }

  @Override
  public DatasetCard card() {
    return CicidsCard.CARD;
  }

  @Override
  public List<Variant> variants() {
    return List.of(
        new Variant(
            Protocol.PAPER,
            "Tuesday and Wednesday as published: Brute Force tunes, DoS is unseen",
            DataSource.REAL,
            RECIPE),
        new Variant(
            Protocol.CLEANED,
            "The widely used cleaned form: Brute Force tunes, DoS is unseen",
            DataSource.REAL,
            RECIPE_ONCE),
        new Variant(
            Protocol.LEAVE_ONE_OUT,
            "Any files: the family of attacks dataset.unseen is unseen, all others tune",
            DataSource.REAL,
            RECIPE_ONCE),
        new Variant(
            Protocol.SIMULATED,
            "No files: flows of simulated traffic in the roles of the paper, a stand-in",
            DataSource.SURROGATE,
            RECIPE_ONCE));
  }

  @Override
  public List<DataFile> files() {
    return CicidsFiles.ALL;
  }

  @Override
  public Optional<String> ownFiles(String variant) {
    return CicidsFiles.broughtByUsers(variant);
  }

  @Override
  public LoadedDataset load(LoadRequest request) {
    SimulationSettings.check(request);
    Protocol protocol = CicidsSettings.protocol(request);
    return request.variant().equals(Protocol.SIMULATED)
        ? simulated(request)
        : read(protocol, request);
  }

  private static LoadedDataset simulated(LoadRequest request) {
    SimulatedTraffic traffic = SimulatedTraffic.simulate(request);
    return shareOut(
        request,
        traffic.features(),
        new Roles(
            traffic.samples(SimulatedFamily.BENIGN),
            traffic.samples(SimulatedFamily.BRUTE_FORCE),
            traffic.samples(SimulatedFamily.DOS)),
        traffic.digest(),
        traffic.notes());
  }

  private static LoadedDataset read(Protocol protocol, LoadRequest request) {
    Selection selection = select(protocol, request);
    LoadedFlows flows = LoadedFlows.read(selection, protocol, request);
    return shareOut(
        request,
        flows.features(),
        new Roles(
            flows.samples(Protocol.background(), "background"),
            flows.samples(protocol.tuning(), "labelled anomalies"),
            flows.samples(protocol.unseen(), "unseen anomalies")),
        selection.digest(),
        flows.notes());
  }

  private static LoadedDataset shareOut(
      LoadRequest request,
      List<Feature> features,
      Roles roles,
      String digest,
      List<String> notesOfFlows) {
    Samples.Split background = split(roles.background(), request);
    TrainingRoles training = new TrainingRoles(background.first(), roles.tuning());
    TestRoles test = new TestRoles(background.second(), roles.unseen());

    List<String> notes = new ArrayList<>(notesOfFlows);
    notes.addAll(Overlap.describe(training, test));
    notes.forEach(LOG::info);
    return new LoadedDataset(new Shape(features.size()), features, training, test, digest, notes);
  }

  /** The files that the user named, or those of the first folder that has all that is needed. */
  private static Selection select(Protocol protocol, LoadRequest request) {
    List<Path> named = request.settings().get(CicidsSettings.FILE);
    if (!named.isEmpty()) {
      Inventory inventory = inventory(FlowFiles.named(named, request.folders()), request);
      Selection selection = Selection.of(protocol, inventory);
      if (selection.used().isEmpty()) {
        throw new MissingData(protocol, List.of(inventory), request.folders(), named).exception();
      }
      return selection;
    }
    List<Inventory> looked = new ArrayList<>();
    for (Path folder : request.folders().folders()) {
      Inventory inventory = inventory(FlowFiles.in(folder), request);
      Selection selection = Selection.of(protocol, inventory);
      if (!selection.used().isEmpty()) {
        return request.folders().folders().size() == 1 ? selection : selection.takenFrom(folder);
      }
      looked.add(inventory);
    }
    throw new MissingData(protocol, looked, request.folders(), named).exception();
  }

  private static Inventory inventory(List<FlowFile> files, LoadRequest request) {
    return new Inventory(files, request.tables(), request.progress());
  }

  /** Flows by what they are for, before the background is split. */
  private record Roles(Samples background, Samples tuning, Samples unseen) {}

  private static Samples.Split split(Samples background, LoadRequest request) {
    double fraction = request.settings().get(CicidsSettings.TRAIN_FRACTION);
    Samples.Split split = background.split(fraction, new SplittableRandom(request.seed()));
    if (split.first().size() == 0 || split.second().size() == 0) {
      throw new DatasetException(
          "%d benign rows leave none for training or none for testing at dataset.%s = %s. Give more"
                  .formatted(background.size(), CicidsSettings.TRAIN_FRACTION, fraction)
              + " rows, or another fraction.");
    }
    return split;
  }
}
