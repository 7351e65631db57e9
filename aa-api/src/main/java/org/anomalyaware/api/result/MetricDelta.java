package org.anomalyaware.api.result;

import org.apiguardian.api.API;

/**
 * What fine-tuning changed, tuned minus baseline, on one test sample.
 *
 * @param value the difference
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 * @param pValue of the two-sided test that nothing changed
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MetricDelta(double value, double low, double high, double pValue) {}
