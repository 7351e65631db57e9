package org.anomalyaware.api.dataset;

import org.apiguardian.api.API;

/**
 * What scores are measured on, and nothing else.
 *
 * @param background samples of what is normal
 * @param anomalies anomalies that training has not seen
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TestRoles(Samples background, Samples anomalies) {}
