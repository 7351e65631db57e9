/**
 * Typed, documented settings that are checked together, all errors in one message.
 *
 * <p>Everything here is immutable and thread-safe, and nothing has to be closed.
 */
@NullMarked
package org.anomalyaware.api.settings;

import org.jspecify.annotations.NullMarked;
