package org.anomalyaware.api.result;

import org.apiguardian.api.API;

/**
 * A plugin that took part.
 *
 * @param kind {@code dataset}, {@code model}, {@code penalty} or {@code schedule}
 * @param id its id
 * @param version of the jar it came from; "unknown" where the jar does not say
 * @param location file name of that jar
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PluginOrigin(String kind, String id, String version, String location) {}
