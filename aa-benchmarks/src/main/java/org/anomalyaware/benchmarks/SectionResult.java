package org.anomalyaware.benchmarks;

import java.util.List;

/**
 * What a section gave.
 *
 * @param id as {@code --only} names it
 * @param rounds how many rounds are in it
 * @param whole whether all rounds that were wanted are in it
 */
record SectionResult(String id, int rounds, boolean whole, List<ContestResult> contests) {}
