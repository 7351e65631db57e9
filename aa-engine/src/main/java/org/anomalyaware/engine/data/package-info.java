/**
 * The files of datasets: what is there, whether it is whole, and how to get it. {@link
 * org.anomalyaware.engine.data.DataStore} is the way in.
 *
 * <p>Records, enums and exceptions here are immutable, may be shared among threads, hold no native
 * memory and need no closing; for every other type its own documentation says so.
 */
@NullMarked
package org.anomalyaware.engine.data;

import org.jspecify.annotations.NullMarked;
