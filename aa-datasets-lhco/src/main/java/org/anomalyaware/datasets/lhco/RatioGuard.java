package org.anomalyaware.datasets.lhco;

import java.util.Optional;

/**
 * Divides one N-subjettiness by another. Where the lower is 0 the jet has no more particles than
 * axes, the ratio says nothing, and 0 stands for it; how often is counted.
 */
final class RatioGuard {
  private long undefined;

  /** The ratio, or 0 if it is not a finite single-precision number. */
  float ratio(double upper, double lower) {
    float ratio = (float) (upper / lower);
    if (lower > 0 && Float.isFinite(ratio)) {
      return ratio;
    }
    undefined++;
    return 0;
  }

  /** How often the ratio was undefined, if ever. */
  Optional<String> note() {
    return undefined == 0
        ? Optional.empty()
        : Optional.of(
            undefined + " ratios of N-subjettiness have a zero denominator and were set to 0.");
  }
}
