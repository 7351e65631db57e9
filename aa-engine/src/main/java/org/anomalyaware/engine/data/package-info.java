/**
 * The files of datasets: what is there, whether it is whole, and how to get it. {@link
 * org.anomalyaware.engine.data.DataStore} is the way in.
 */
@NullMarked
package org.anomalyaware.engine.data;

import org.jspecify.annotations.NullMarked;
