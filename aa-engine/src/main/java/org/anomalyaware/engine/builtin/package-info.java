/** The general-purpose models, penalties and schedules, found like anyone's. */
@NullMarked
package org.anomalyaware.engine.builtin;

import org.jspecify.annotations.NullMarked;
