package org.anomalyaware.cli;

import java.util.List;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Recipe;
import org.anomalyaware.api.dataset.Variant;

/** A dataset whose file is always missing. */
public final class UnreadableDataset implements Dataset {

  @Override
  public String id() {
    return "unreadable";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public DatasetCard card() {
    return new DatasetCard(
        "Data that is not there", "None", List.of(), "CC0", List.of(), List.of(), List.of());
  }

  @Override
  public List<Variant> variants() {
    return List.of(new Variant("only", "missing", DataSource.REAL, Recipe.defaults()));
  }

  @Override
  public LoadedDataset load(LoadRequest request) {
    throw new DatasetException("There is no events.csv in " + request.folders().first());
  }
}
