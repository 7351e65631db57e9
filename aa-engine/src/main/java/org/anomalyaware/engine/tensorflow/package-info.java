/** TensorFlow's natives: unpacked, set up and loaded once a process. */
@NullMarked
package org.anomalyaware.engine.tensorflow;

import org.jspecify.annotations.NullMarked;
