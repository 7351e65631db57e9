package org.anomalyaware.api.result;

import org.apiguardian.api.API;

/**
 * A metric of one score on one test sample.
 *
 * @param value the point estimate
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MetricValue(double value, double low, double high) {}
