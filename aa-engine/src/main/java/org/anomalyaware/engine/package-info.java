/**
 * Runs experiments: {@link org.anomalyaware.engine.AnomalyAwareness} is the way in. Everything in
 * the packages below this one is internal, but for {@link org.anomalyaware.engine.data}.
 *
 * <p>Records, enums and exceptions here are immutable, may be shared among threads, hold no native
 * memory and need no closing; for every other type its own documentation says so.
 */
@NullMarked
package org.anomalyaware.engine;

import org.jspecify.annotations.NullMarked;
