/**
 * What plugins implement and what they are given. Four kinds of provider are discovered by {@link
 * java.util.ServiceLoader}:
 *
 * <ul>
 *   <li>{@link org.anomalyaware.api.dataset.Dataset}: where samples come from,
 *   <li>{@link org.anomalyaware.api.model.Model}: the network that reconstructs them,
 *   <li>{@link org.anomalyaware.api.penalty.Penalty}: how labelled anomalies enter the loss,
 *   <li>{@link org.anomalyaware.api.schedule.Schedule}: how strongly, from epoch to epoch.
 * </ul>
 *
 * <p>Each is a {@link org.anomalyaware.api.Plugin}. This module knows nothing of the engine.
 *
 * <p>Records, enums and exceptions here are immutable, may be shared among threads, hold no native
 * memory and need no closing; for every other type its own documentation says so.
 */
@NullMarked
package org.anomalyaware.api;

import org.jspecify.annotations.NullMarked;
