/** Penalties as plugins: the loss term that labelled anomalies contribute. */
@NullMarked
package org.anomalyaware.api.penalty;

import org.jspecify.annotations.NullMarked;
