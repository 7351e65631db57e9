package org.anomalyaware.api.result;

import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One seed at one point of a suite's grid.
 *
 * @param seed the seed
 * @param status how it ended
 * @param identity SHA-256 over the resolved settings, the seed, the data's digest and the code, in
 *     hexadecimal; the cell's own files lie in {@code cells/IDENTITY/}. Null if the data is missing
 * @param reason why there is no result; null if there is one
 * @param result metrics, epochs and times; also of a run that failed while it trained; null if it
 *     did not get as far
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SuiteCell(
    long seed,
    Status status,
    @Nullable String identity,
    @Nullable String reason,
    @Nullable SeedResult result) {

  /** How a cell ended. */
  public enum Status {
    /** With metrics. */
    OK,
    /** It was run and failed. */
    FAILED,
    /** Its data could not be had. */
    MISSING;

    /** The word in result files: {@code ok}, {@code failed}, {@code missing}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks that there is a result or a reason. */
  public SuiteCell {
    boolean ok = status == Status.OK;
    if (ok != (reason == null) || (ok && result == null)) {
      throw new IllegalArgumentException(
          "A cell that is ok has a result, any other a reason; seed " + seed + " is " + status);
    }
  }

  /** Why there is no result, if there is none. */
  public Optional<String> failure() {
    return Optional.ofNullable(reason);
  }

  /** What the seed gave, if it was run. */
  public Optional<SeedResult> run() {
    return Optional.ofNullable(result);
  }

  /** Which folder of {@code cells/} is its own, if it has one. */
  public Optional<String> folder() {
    return Optional.ofNullable(identity);
  }
}
