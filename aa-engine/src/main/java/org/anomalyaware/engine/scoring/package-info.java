/** Trained networks as graphs from raw features to scores: in this process, and as SavedModels. */
@NullMarked
package org.anomalyaware.engine.scoring;

import org.jspecify.annotations.NullMarked;
