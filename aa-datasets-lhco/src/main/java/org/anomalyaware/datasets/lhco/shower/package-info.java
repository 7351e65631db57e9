/**
 * A leading-logarithmic parton shower of colour dipoles: splitting functions, the strong coupling,
 * the veto algorithm, and the kinematics of one splitting.
 */
@NullMarked
package org.anomalyaware.datasets.lhco.shower;

import org.jspecify.annotations.NullMarked;
