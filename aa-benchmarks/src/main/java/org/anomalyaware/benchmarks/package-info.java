/** Speed, measured side by side in one process. Not published. */
@NullMarked
package org.anomalyaware.benchmarks;

import org.jspecify.annotations.NullMarked;
