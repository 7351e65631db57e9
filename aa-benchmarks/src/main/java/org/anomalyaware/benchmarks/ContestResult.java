package org.anomalyaware.benchmarks;

import java.util.List;

/**
 * What a contest gave.
 *
 * @param standings ours first
 */
record ContestResult(String work, Unit unit, List<Standing> standings) {}
