/**
 * Results beside results: two runs with paired tests, and a run beside its repetition.
 *
 * <p>Records, enums and exceptions here are immutable, may be shared among threads, hold no native
 * memory and need no closing; for every other type its own documentation says so.
 */
@NullMarked
package org.anomalyaware.engine.comparison;

import org.jspecify.annotations.NullMarked;
