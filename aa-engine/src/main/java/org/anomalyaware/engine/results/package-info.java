/** Results as files: {@code result.json} and {@code scores.csv}. */
@NullMarked
package org.anomalyaware.engine.results;

import org.jspecify.annotations.NullMarked;
