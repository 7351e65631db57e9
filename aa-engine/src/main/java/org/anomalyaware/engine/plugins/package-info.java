/** Plugins: found, checked, and put together with their settings. */
@NullMarked
package org.anomalyaware.engine.plugins;

import org.jspecify.annotations.NullMarked;
