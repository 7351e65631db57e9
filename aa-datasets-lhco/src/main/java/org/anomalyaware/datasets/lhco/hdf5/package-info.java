/**
 * Reader of tables that pandas wrote to HDF5 in its fixed format: a group with one pair of arrays,
 * {@code blockN_items} and {@code blockN_values}, for each type of column.
 */
@NullMarked
package org.anomalyaware.datasets.lhco.hdf5;

import org.jspecify.annotations.NullMarked;
