package org.anomalyaware.api.dataset;

import org.apiguardian.api.API;

/**
 * One way to use a dataset.
 *
 * @param id the name users write, such as {@code paper}
 * @param summary one line on what sets it apart
 * @param source what its samples are
 * @param recipe the settings it was used with
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Variant(String id, String summary, DataSource source, Recipe recipe) {}
