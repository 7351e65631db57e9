/**
 * The lhco dataset: the R&amp;D sample of the LHC Olympics 2020, dijet events of QCD and of a heavy
 * resonance, as jet features read from pandas' HDF5 files or CSV.
 */
@NullMarked
package org.anomalyaware.datasets.lhco;

import org.jspecify.annotations.NullMarked;
