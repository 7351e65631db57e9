package org.anomalyaware.api.model;

import ai.djl.ndarray.types.Shape;
import org.anomalyaware.api.settings.Settings;
import org.apiguardian.api.API;

/**
 * What a network is built for.
 *
 * @param features the shape of one sample after preprocessing, without a batch axis
 * @param settings the model's own settings, without the prefix {@code model}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ModelRequest(Shape features, Settings settings) {}
