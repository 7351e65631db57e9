package org.anomalyaware.api.result;

import org.apiguardian.api.API;

/**
 * A metric over the seeds of an experiment.
 *
 * @param median over seeds; the value itself if there is one
 * @param low 16th percentile over seeds; with one seed the lower end of its 95 % interval
 * @param high 84th percentile over seeds; with one seed the upper end of its 95 % interval
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SeedsValue(double median, double low, double high) {}
