package org.anomalyaware.engine.data;

import org.anomalyaware.api.ProgressListener;
import org.apiguardian.api.API;

/**
 * Hears how fetching and checking come along. Every method does nothing unless overridden, and may
 * be called from any thread, one call at a time.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface FetchListener extends ProgressListener {

  /** A check came further; see {@link ProgressListener#progressed}. */
  @Override
  default void progressed(String task, long done, long total) {}

  /**
   * More of a file has come.
   *
   * @param task what is being done, as a user would say it ("Fetching MNIST training images")
   * @param bytes how many bytes are there, from 0 to {@code total}
   * @param total how many there will be; at least 1
   */
  default void transferred(String task, long bytes, long total) {
    progressed(task, bytes, total);
  }

  /** Something the user should know, such as that another process is waited for. */
  default void noted(String note) {}

  /** A listener that does nothing. */
  static FetchListener silent() {
    return new FetchListener() {};
  }
}
