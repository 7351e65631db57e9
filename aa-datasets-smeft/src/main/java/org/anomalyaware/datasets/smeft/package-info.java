/**
 * The smeft dataset: Higgs production with a Z boson, pp → ZH → l⁺l⁻ b b̄ at 13 TeV, in the
 * Standard Model and with the anomalous couplings of the operator O_HW.
 */
@NullMarked
package org.anomalyaware.datasets.smeft;

import org.jspecify.annotations.NullMarked;
