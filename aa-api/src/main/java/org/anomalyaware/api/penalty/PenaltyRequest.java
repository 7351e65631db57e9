package org.anomalyaware.api.penalty;

import ai.djl.ndarray.NDArray;
import org.anomalyaware.api.settings.Settings;
import org.apiguardian.api.API;

/**
 * What a penalty is computed from.
 *
 * <p>Valid only during the call: its arrays belong to the engine, which closes them, and are for
 * the calling thread.
 *
 * @param errors the reconstruction errors of the batch's anomalies, shape (anomalies), at least 0
 * @param backgroundErrors those of the batch's background, shape (background), at least 0
 * @param strength lambda of this epoch, a scalar of shape (), at least 0
 * @param reference the errors of all training background before fine-tuning
 * @param settings the penalty's own settings, without the prefix {@code penalty}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PenaltyRequest(
    NDArray errors,
    NDArray backgroundErrors,
    NDArray strength,
    ErrorQuantiles reference,
    Settings settings) {}
