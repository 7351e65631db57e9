package org.anomalyaware.testkit;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Variant;
import org.anomalyaware.api.settings.SettingsSchema;

/** The blobs, until something about them is changed. */
public final class FaultyDataset implements Dataset {

  private final BlobsDataset blobs = new BlobsDataset();

  UnaryOperator<DatasetCard> card = UnaryOperator.identity();
  List<DataFile> files = List.of();
  UnaryOperator<List<Variant>> variants = UnaryOperator.identity();
  UnaryOperator<LoadRequest> request = UnaryOperator.identity();
  BiFunction<LoadRequest, LoadedDataset, LoadedDataset> loaded = (asked, data) -> data;

  /** As any plugin's. */
  public FaultyDataset() {}

  @Override
  public String id() {
    return "faulty";
  }

  @Override
  public int spiVersion() {
    return blobs.spiVersion();
  }

  @Override
  public SettingsSchema settings() {
    return blobs.settings();
  }

  @Override
  public DatasetCard card() {
    return card.apply(blobs.card());
  }

  @Override
  public List<Variant> variants() {
    return variants.apply(blobs.variants().subList(0, 1));
  }

  @Override
  public List<DataFile> files() {
    return files;
  }

  @Override
  public LoadedDataset load(LoadRequest asked) {
    return loaded.apply(asked, blobs.load(request.apply(asked)));
  }
}
