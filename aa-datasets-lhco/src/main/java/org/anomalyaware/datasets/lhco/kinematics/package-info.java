/** Four-momenta of particles and jets. */
@NullMarked
package org.anomalyaware.datasets.lhco.kinematics;

import org.jspecify.annotations.NullMarked;
