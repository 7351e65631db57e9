package org.anomalyaware.cli;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.dataset.Checksum;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.FileSource;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Recipe;
import org.anomalyaware.api.dataset.Variant;

/** A dataset that cannot be loaded, of a file that cannot be had. */
public final class UnreadableDataset implements Dataset {

  static final String PORT = "aa.test.port";

  static final String CONTENT = "x,y\n1,2\n";

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
    return List.of(
        new Variant("only", "missing", DataSource.REAL, Recipe.defaults()),
        new Variant("made", "needs nothing", DataSource.SURROGATE, Recipe.defaults()),
        new Variant("own", "of the user's files", DataSource.REAL, Recipe.defaults()));
  }

  /** {@link #CONTENT} from a port that nobody listens at, unless a test names one. */
  @Override
  public List<DataFile> files() {
    return List.of(
        new DataFile(
            "measured/events.csv",
            "Events",
            (long) CONTENT.length(),
            Checksum.sha256("81bf9fa83c6f7f151bd491a98cd7d933de3965289e3ebd77c6c425f7eaa16392"),
            "CC0",
            List.of("only"),
            List.of(
                new FileSource.Web(
                    URI.create(
                        "http://localhost:%d/events.csv".formatted(Integer.getInteger(PORT, 9))),
                    FileSource.Packing.PLAIN))));
  }

  @Override
  public Optional<String> ownFiles(String variant) {
    return variant.equals("own") ? Optional.of("CSV files with a column x") : Optional.empty();
  }

  @Override
  public LoadedDataset load(LoadRequest request) {
    throw new DatasetException("There is no events.csv in " + request.folders().first());
  }
}
