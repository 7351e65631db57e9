/** Schedules as plugins: the strength of the penalty from epoch to epoch. */
@NullMarked
package org.anomalyaware.api.schedule;

import org.jspecify.annotations.NullMarked;
