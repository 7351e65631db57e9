/** What the readers of different formats have in common: named columns of numbers. */
@NullMarked
package org.anomalyaware.datasets.lhco.table;

import org.jspecify.annotations.NullMarked;
