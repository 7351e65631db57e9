/**
 * Datasets as plugins: what a dataset says of itself, the roles of its samples, and loading them.
 */
@NullMarked
package org.anomalyaware.api.dataset;

import org.jspecify.annotations.NullMarked;
