/** The general-purpose model, penalty and schedule, found like anyone's. */
@NullMarked
package org.anomalyaware.engine.builtin;

import org.jspecify.annotations.NullMarked;
