/** Benchmark suites: read, checked, expanded to cells, run, and gone on with after a stop. */
@NullMarked
package org.anomalyaware.engine.suite;

import org.jspecify.annotations.NullMarked;
