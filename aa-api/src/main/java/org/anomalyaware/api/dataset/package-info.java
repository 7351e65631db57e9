/**
 * Datasets as plugins: what a dataset says of itself, the roles of its samples, and loading them.
 *
 * <p>Records, enums and exceptions here are immutable, may be shared among threads, hold no native
 * memory and need no closing; for every other type its own documentation says so.
 */
@NullMarked
package org.anomalyaware.api.dataset;

import org.jspecify.annotations.NullMarked;
