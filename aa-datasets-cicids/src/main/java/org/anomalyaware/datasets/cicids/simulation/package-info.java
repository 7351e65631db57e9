/**
 * Models of benign applications and of attack tools, each writing conversations packet by packet,
 * and the simulator that meters them. A stand-in for the published flows, not a copy of them: the
 * dataset's card says where it is known to differ. Numbers depend on the seed alone, not on the
 * number of threads.
 *
 * <p>Sizes of messages follow the protocols and the tools. Sources of distributions stand with each
 * model. Where none is named, the value is a round guess.
 */
@NullMarked
package org.anomalyaware.datasets.cicids.simulation;

import org.jspecify.annotations.NullMarked;
