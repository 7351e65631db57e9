package org.anomalyaware.api.dataset;

import org.apiguardian.api.API;

/**
 * All that training ever sees; no path leads from here to the test roles.
 *
 * @param background samples of what is normal, for both phases
 * @param anomalies the few labelled anomalies, for fine-tuning alone
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TrainingRoles(Samples background, Samples anomalies) {}
