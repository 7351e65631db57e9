/**
 * For datasets that are generated: random numbers with names, and work in numbered blocks. Together
 * they make samples that depend on the seed but not on the number of threads.
 */
@NullMarked
package org.anomalyaware.api.generation;

import org.jspecify.annotations.NullMarked;
