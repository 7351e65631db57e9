/**
 * Keeps parsed tables in files and maps them into memory. {@link
 * org.anomalyaware.engine.cache.TableHead} describes the files.
 */
@NullMarked
package org.anomalyaware.engine.cache;

import org.jspecify.annotations.NullMarked;
