/**
 * The csv dataset: a table of one's own with a column of labels, whose classes the user gives their
 * roles.
 */
@NullMarked
package org.anomalyaware.datasets.csv;

import org.jspecify.annotations.NullMarked;
