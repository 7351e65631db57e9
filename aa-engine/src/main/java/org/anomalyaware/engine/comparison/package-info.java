/** Results beside results: two runs with paired tests, and a run beside its repetition. */
@NullMarked
package org.anomalyaware.engine.comparison;

import org.jspecify.annotations.NullMarked;
