/** Models as plugins: encoder, decoder and the likelihood of a reconstruction. */
@NullMarked
package org.anomalyaware.api.model;

import org.jspecify.annotations.NullMarked;
