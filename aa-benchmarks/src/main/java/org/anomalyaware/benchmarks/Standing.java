package org.anomalyaware.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a contestant did.
 *
 * @param values one a round, in the contest's unit
 * @param absence why it did not take part; null if it did
 */
record Standing(String name, List<Double> values, @Nullable String absence) {}
