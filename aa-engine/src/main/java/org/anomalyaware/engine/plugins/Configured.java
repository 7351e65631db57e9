package org.anomalyaware.engine.plugins;

import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.settings.Settings;
import org.apiguardian.api.API;

/**
 * A plugin with the settings that it is to be used with.
 *
 * @param <P> the kind of plugin
 * @param plugin the plugin
 * @param settings its own settings, without a prefix
 */
@API(status = API.Status.INTERNAL)
public record Configured<P extends Plugin>(P plugin, Settings settings) {}
