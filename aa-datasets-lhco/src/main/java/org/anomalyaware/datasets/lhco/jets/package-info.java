/** Jets of particles: sequential clustering and N-subjettiness. */
@NullMarked
package org.anomalyaware.datasets.lhco.jets;

import org.jspecify.annotations.NullMarked;
