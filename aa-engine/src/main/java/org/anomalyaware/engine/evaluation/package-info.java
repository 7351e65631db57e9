/**
 * The statistics of detection: what two sets of scores, background and anomalies, say about a
 * detector, and how sure that is.
 *
 * <p>Everywhere a higher score means more anomalous, a sample is called an anomaly if its score is
 * at or above the threshold, and equal scores are one step of the ROC curve. Intervals cover 95 %.
 */
@NullMarked
package org.anomalyaware.engine.evaluation;

import org.jspecify.annotations.NullMarked;
