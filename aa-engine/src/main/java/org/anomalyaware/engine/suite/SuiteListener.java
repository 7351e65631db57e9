package org.anomalyaware.engine.suite;

import java.util.Map;
import org.anomalyaware.api.result.SuiteCell;
import org.anomalyaware.engine.RunListener;
import org.apiguardian.api.API;

/**
 * Hears how a suite comes along; from several threads at once if several cells run at once. Every
 * method does nothing unless overridden.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SuiteListener {

  /**
   * What there is to do.
   *
   * @param cells how many cells
   * @param epochs how many epochs of training they take in all, a shared pre-training counted once
   */
  default void planned(int cells, long epochs) {}

  /** Epochs are over: trained now, or not to be trained since there is a result or can be none. */
  default void epochsDone(long epochs, boolean trained) {}

  /** A cell is over. */
  default void cellFinished(FinishedCell cell) {}

  /** Something slow outside of training, such as unpacking; see {@link RunListener#progressed}. */
  default void progressed(String task, long done, long total) {}

  /** Something the user should know. */
  default void noted(String note) {}

  /** A listener that does nothing. */
  static SuiteListener silent() {
    return new SuiteListener() {};
  }

  /**
   * A cell that is over.
   *
   * @param dataset its dataset's id
   * @param variant its variant's id
   * @param values where it is in its grid
   * @param reused whether an earlier result was taken
   */
  record FinishedCell(
      String dataset, String variant, Map<String, String> values, SuiteCell cell, boolean reused) {}
}
