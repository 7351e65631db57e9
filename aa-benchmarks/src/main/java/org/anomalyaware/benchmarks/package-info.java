/**
 * Speed, measured side by side. Contestants of one contest take turns, round after round, so that a
 * machine that slows down slows all of them, and what is compared are ratios within a round. Not
 * published.
 */
@NullMarked
package org.anomalyaware.benchmarks;

import org.jspecify.annotations.NullMarked;
