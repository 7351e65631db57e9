package org.anomalyaware.engine.data;

import java.nio.file.Path;
import java.util.List;
import org.anomalyaware.api.dataset.DataFile;
import org.apiguardian.api.API;

/** What came of fetching a file. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface FetchOutcome {

  /** The file. */
  DataFile file();

  /** Where it lies or, if it could not be had, where it belongs. */
  Path place();

  /** It was there already, and whole. */
  record AlreadyThere(DataFile file, Path place) implements FetchOutcome {}

  /**
   * It was fetched, and is whole.
   *
   * @param source where from
   */
  record Fetched(DataFile file, Path place, String source) implements FetchOutcome {}

  /**
   * It could not be had.
   *
   * @param attempts what was tried, in this order
   */
  record NotHad(DataFile file, Path place, List<Attempt> attempts) implements FetchOutcome {

    /** Copies the list. */
    public NotHad {
      attempts = List.copyOf(attempts);
    }
  }

  /**
   * A source that did not give the file.
   *
   * @param source the source, such as an address
   * @param reason why it did not, in words
   */
  record Attempt(String source, String reason) {}
}
