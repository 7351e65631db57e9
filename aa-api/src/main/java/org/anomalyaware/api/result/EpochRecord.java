package org.anomalyaware.api.result;

import org.apiguardian.api.API;

/**
 * The means of the loss terms over the batches of one epoch.
 *
 * @param phase which phase
 * @param epoch from 1, counted anew in each phase
 * @param strength the schedule's strength (lambda); 0 in pre-training
 * @param reconstruction reconstruction error of the background, summed over features
 * @param kl KL divergence of the background's latent distribution to N(0, I), in nats
 * @param penalty the penalty on the anomalies; 0 in pre-training
 * @param seconds wall time
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record EpochRecord(
    Phase phase,
    int epoch,
    double strength,
    double reconstruction,
    double kl,
    double penalty,
    double seconds) {}
