package org.anomalyaware.api.dataset;

import java.util.List;
import org.anomalyaware.api.Plugin;
import org.apiguardian.api.API;

/**
 * Where samples come from. A dataset describes itself, names its variants, and hands out the four
 * disjoint roles that an experiment needs.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Dataset extends Plugin {

  /** What users should know of the data before they believe a number. */
  DatasetCard card();

  /** The variants, the default first; never empty. */
  List<Variant> variants();

  /**
   * The files that it is made of, for fetching and checking them; none for a dataset that is
   * generated.
   */
  default List<DataFile> files() {
    return List.of();
  }

  /**
   * The roles of one variant. The same request gives the same bytes.
   *
   * @throws DatasetException if data is missing, unreadable or not what it should be
   */
  LoadedDataset load(LoadRequest request);

  @Override
  default String summary() {
    return card().title();
  }
}
