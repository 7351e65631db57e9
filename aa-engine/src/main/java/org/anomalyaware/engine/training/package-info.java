/**
 * Training: a network's parameters as one vector, its loss in DJL arithmetic, a whole chunk of an
 * epoch as one compiled call, and the two phases that use it.
 */
@NullMarked
package org.anomalyaware.engine.training;

import org.jspecify.annotations.NullMarked;
