/** Files and folders that appear whole or not at all, and who may work in a place. */
@NullMarked
package org.anomalyaware.engine.files;

import org.jspecify.annotations.NullMarked;
