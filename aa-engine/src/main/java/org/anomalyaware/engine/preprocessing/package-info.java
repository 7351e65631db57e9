/**
 * What happens to features before a network sees them, in Java for training and as a graph after.
 */
@NullMarked
package org.anomalyaware.engine.preprocessing;

import org.jspecify.annotations.NullMarked;
