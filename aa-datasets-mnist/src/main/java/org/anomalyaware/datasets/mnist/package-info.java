/**
 * The mnist dataset: handwritten digits as background, clothes as labelled anomalies and
 * photographs as unseen ones, read from the files that their authors published; and the network of
 * the paper.
 */
@NullMarked
package org.anomalyaware.datasets.mnist;

import org.jspecify.annotations.NullMarked;
