/** What a run leaves behind, as values: metrics, epochs, scores, provenance. */
@NullMarked
package org.anomalyaware.api.result;

import org.jspecify.annotations.NullMarked;
