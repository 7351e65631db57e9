/**
 * A flow meter that gives the 78 columns of the published CIC-IDS-2017 files. It follows
 * CICFlowMeter as its authors published it in February 2018 (github.com/ahlashkari/CICFlowMeter,
 * commit eaa853d), the version nearest to the one that made the files, and keeps the errors that
 * show in them; each class says what its columns mean and where they differ from their names.
 */
@NullMarked
package org.anomalyaware.datasets.cicids.meter;

import org.jspecify.annotations.NullMarked;
