package org.anomalyaware.api.dataset;

import org.apiguardian.api.API;

/**
 * One column of a table.
 *
 * @param name the name in files and reports
 * @param unit the unit, such as {@code GeV}; {@code 1} for a pure number
 * @param description what it measures
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Feature(String name, String unit, String description) {}
