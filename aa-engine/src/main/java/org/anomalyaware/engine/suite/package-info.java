/**
 * Benchmark suites: read, checked, expanded to cells, run, and gone on with after a stop.
 *
 * <p>Records, enums and exceptions here are immutable, may be shared among threads, hold no native
 * memory and need no closing; for every other type its own documentation says so.
 */
@NullMarked
package org.anomalyaware.engine.suite;

import org.jspecify.annotations.NullMarked;
