package org.anomalyaware.engine;

import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.result.PluginOrigin;
import org.apiguardian.api.API;

/**
 * A plugin that was found and accepted.
 *
 * @param <P> its kind
 * @param plugin the plugin
 * @param origin what it is and which jar it came from
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Found<P extends Plugin>(P plugin, PluginOrigin origin) {}
