/** Streaming reader of tables of numbers in CSV, compressed by gzip or not. */
@NullMarked
package org.anomalyaware.datasets.lhco.csv;

import org.jspecify.annotations.NullMarked;
