/**
 * The cicids dataset: flows of the CIC-IDS-2017 capture, with benign traffic as background and
 * attacks as anomalies.
 */
@NullMarked
package org.anomalyaware.datasets.cicids;

import org.jspecify.annotations.NullMarked;
