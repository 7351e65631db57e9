/** Hard processes: QCD dijets, and a heavy resonance that decays into two lighter ones. */
@NullMarked
package org.anomalyaware.datasets.lhco.process;

import org.jspecify.annotations.NullMarked;
