package org.anomalyaware.engine.data;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.Variant;
import org.apiguardian.api.API;

/**
 * What came of fetching a dataset's files.
 *
 * @param dataset the dataset
 * @param folder where fetched files are kept
 * @param outcomes one for each file that was wanted, in the order of the dataset
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record FetchReport(Dataset dataset, Path folder, List<FetchOutcome> outcomes) {

  /** Copies the list. */
  public FetchReport {
    outcomes = List.copyOf(outcomes);
  }

  /** Whether every file that was wanted is there. */
  public boolean isComplete() {
    return missing().isEmpty();
  }

  /** What could not be had. */
  public List<FetchOutcome.NotHad> missing() {
    return only(FetchOutcome.NotHad.class).toList();
  }

  /** What was fetched. */
  public List<FetchOutcome.Fetched> fetched() {
    return only(FetchOutcome.Fetched.class).toList();
  }

  private <T extends FetchOutcome> Stream<T> only(Class<T> kind) {
    return outcomes.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The variants that need none of the files that could not be had. */
  public List<Variant> variantsThatNeedNothingMissing() {
    return dataset.variants().stream()
        .filter(
            variant -> missing().stream().noneMatch(each -> each.file().isNeededBy(variant.id())))
        .toList();
  }
}
