/**
 * Well-known anomaly scorers on the same samples, so that a reader sees what the network is worth.
 * They see samples as the network does, preprocessed; none of them sees a test sample before it is
 * fitted.
 */
@NullMarked
package org.anomalyaware.engine.reference;

import org.jspecify.annotations.NullMarked;
