/** Typed, documented settings that are checked together, all errors in one message. */
@NullMarked
package org.anomalyaware.api.settings;

import org.jspecify.annotations.NullMarked;
