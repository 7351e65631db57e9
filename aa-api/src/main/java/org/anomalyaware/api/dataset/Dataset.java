package org.anomalyaware.api.dataset;

import java.util.List;
import java.util.Optional;
import org.anomalyaware.api.Plugin;
import org.apiguardian.api.API;

/**
 * Where samples come from. A dataset describes itself, names its variants, and hands out the four
 * disjoint roles that an experiment needs.
 *
 * <p>Without state; the engine calls it from several threads at once.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Dataset extends Plugin {

  /** What users should know of the data before they believe a number. */
  DatasetCard card();

  /** The variants, the default first; never empty. */
  List<Variant> variants();

  /**
   * The published files that it is made of, for fetching and checking them; none for a dataset that
   * is generated. Whatever the paths say, {@link #load} should know files by their content too,
   * since users have copies under other names.
   */
  default List<DataFile> files() {
    return List.of();
  }

  /**
   * What users bring themselves for a variant since nobody publishes it under a checksum, such as
   * {@code CSV files with the columns time, charge and label}; empty if {@link #files} is all that
   * the variant needs.
   *
   * @param variant the id of one of the variants
   */
  default Optional<String> ownFiles(String variant) {
    return Optional.empty();
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
