/**
 * Decoder of the Blosc 1 format, which HDF5 knows as filter 32001. The format is described in the C
 * library's README_CHUNK_FORMAT; where that is silent, the library itself (c-blosc 1.21) is the
 * reference. Every length and offset comes from the file and is checked before it is used.
 */
@NullMarked
package org.anomalyaware.datasets.lhco.blosc;

import org.jspecify.annotations.NullMarked;
