/**
 * Monte Carlo generator of pp → ZH → l⁺l⁻ b b̄ at leading order: importance sampling, an adaptive
 * grid, cross-sections, weighted and unweighted events. The numbers depend on the seed alone, not
 * on the number of threads.
 */
@NullMarked
package org.anomalyaware.datasets.smeft.generator;

import org.jspecify.annotations.NullMarked;
