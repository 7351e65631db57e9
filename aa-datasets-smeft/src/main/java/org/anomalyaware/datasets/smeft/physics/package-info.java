/**
 * Tree-level matrix elements of q q̄ → Z*&#47;γ* → Z(→ l⁺l⁻) H, with the anomalous Higgs couplings
 * of the operator O_HW, and the parton densities of the proton. Knows nothing of sampling or files.
 */
@NullMarked
package org.anomalyaware.datasets.smeft.physics;

import org.jspecify.annotations.NullMarked;
