/**
 * What is measured on one ZH event: its kinematics, the selection cuts and the thirteen features.
 * Knows nothing of where the event came from.
 */
@NullMarked
package org.anomalyaware.datasets.smeft.event;

import org.jspecify.annotations.NullMarked;
