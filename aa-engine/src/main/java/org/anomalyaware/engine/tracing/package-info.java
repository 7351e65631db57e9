/**
 * Traces ordinary DJL code into a TensorFlow graph: blocks and array arithmetic are called with
 * arrays that hold no values, and every call adds TensorFlow operations instead of computing.
 *
 * <p>{@link org.anomalyaware.engine.tracing.Trace} is the way in.
 */
@NullMarked
package org.anomalyaware.engine.tracing;

import org.jspecify.annotations.NullMarked;
