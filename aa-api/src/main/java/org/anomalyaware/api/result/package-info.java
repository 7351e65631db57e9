/**
 * What a run leaves behind, as values: metrics, epochs, scores, provenance.
 *
 * <p>Everything here is immutable and may be shared among threads, as long as nobody changes the
 * arrays of scores and examples; nothing holds native memory, and nothing has to be closed.
 */
@NullMarked
package org.anomalyaware.api.result;

import org.jspecify.annotations.NullMarked;
