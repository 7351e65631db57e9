/**
 * Runs experiments: {@link org.anomalyaware.engine.AnomalyAwareness} is the way in. Everything in
 * the packages below this one is internal, but for {@link org.anomalyaware.engine.data}.
 */
@NullMarked
package org.anomalyaware.engine;

import org.jspecify.annotations.NullMarked;
