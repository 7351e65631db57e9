/** The {@code aa} command: the only place where engine, plugins and report meet. */
@NullMarked
package org.anomalyaware.cli;

import org.jspecify.annotations.NullMarked;
